type Env = Readonly<Record<string, string | undefined>>;

/** Which proxy to use for what: plain data, so that a test can see the decision. */
export interface ProxySettings {
  http: string | null;
  https: string | null;
  /** `NO_PROXY`: hosts, `.suffixes`, `host:port`, or `*`. */
  except: readonly string[];
}

/**
 * From `--proxy`, else the environment (lower case first, as curl has it), else npm's own settings as it passes them
 * to the programs it starts (`npm_config_https_proxy`, …).
 */
export function proxySettings(env: Env, given: string | null): ProxySettings {
  const first = (...names: string[]): string | null => {
    for (const name of names) {
      const value = env[name]?.trim();
      if (value && value !== "null" && value !== "undefined") return value;
    }
    return null;
  };
  const except = first("no_proxy", "NO_PROXY", "npm_config_noproxy") ?? "";
  return {
    http: given ?? first("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY", "npm_config_proxy"),
    https:
      given ??
      first("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "npm_config_https_proxy", "npm_config_proxy"),
    except: given === null ? except.split(/[,\s]+/).filter((entry) => entry !== "") : [],
  };
}
