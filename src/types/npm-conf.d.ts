declare module "@pnpm/npm-conf" {
  /** npm's settings as npm would read them: environment, the project's, the user's and the global `.npmrc`. */
  export default function npmConf(first?: Record<string, unknown>): { config: { get(key: string): unknown } };
}
