import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { Hono, type Context } from "hono";
import { treeOf, type Content } from "./contents.ts";
import type { Fault, FaultRequest, Faults } from "./faults.ts";
import { sendContent } from "./send.ts";
import type { Shelf, Shelved } from "./shelf.ts";

type Env = { Bindings: HttpBindings };

/** Answers that went out on the socket itself, not through Hono. */
const sentByUs = new WeakSet<object>();

/** Hono makes a new response of the one for a HEAD, and what says that it was sent gets lost: this says it. */
export function wasSent(outgoing: object): boolean {
  return sentByUs.has(outgoing);
}

/** The addresses of a Hub, as far as reading goes. */
export function routes(shelf: Shelf, faults: Faults): Hono<Env> {
  const key = randomBytes(32);
  const sign = (text: string): string => createHmac("sha256", key).update(text).digest("hex");
  const counts = new Map<string, number>();

  /** Asks the test, if there is one, how to misbehave; a response when that is all there is to say. */
  const misbehave = (
    c: Context<Env>,
    kind: FaultRequest["kind"],
    path: string,
  ): { fault: Fault; instead: Response | null } => {
    const nth = counts.get(kind) ?? 0;
    counts.set(kind, nth + 1);
    const { incoming, outgoing } = c.env;
    const range = /^bytes=(\d+)-/.exec(incoming.headers.range ?? "")?.[1];
    const from = range === undefined ? null : Number(range);
    const revision = c.req.param("revision") ?? null;
    const fault = faults({ kind, method: c.req.method, path, revision, headers: incoming.headers, from, nth }) ?? {};
    if (fault.answer !== undefined) {
      sentByUs.add(outgoing);
      fault.answer(incoming, outgoing);
      return { fault, instead: RESPONSE_ALREADY_SENT };
    }
    const plain = fault.status !== undefined && (kind !== "content" || fault.body !== undefined || fault.status >= 300);
    if (!plain) return { fault, instead: null };
    const headers = Object.entries(fault.headers ?? {}).filter((entry): entry is [string, string] => entry[1] !== null);
    return { fault, instead: new Response(fault.body ?? "", { status: fault.status ?? 500, headers }) };
  };
  const refuse = (c: Context<Env>, code: string, message: string, commit?: string): Response =>
    c.json({ error: message }, 404, {
      "x-error-code": code,
      "x-error-message": message,
      ...(commit === undefined ? {} : { "x-repo-commit": commit }),
    });
  /** What is asked for, or the refusal. */
  const find = async (c: Context<Env>, usual: string): Promise<Shelved | Response> => {
    const id = `${c.req.param("owner")}/${c.req.param("name")}`;
    const revision = decodeURIComponent(c.req.param("revision") ?? usual);
    const found = await shelf.find(id, revision);
    if (found === null) return refuse(c, "RepoNotFound", "Repository not found");
    return found === "noRevision" ? refuse(c, "RevisionNotFound", `Invalid rev id: ${revision}`) : found;
  };

  const info = async (c: Context<Env>): Promise<Response> => {
    const { instead } = misbehave(c, "info", c.req.path);
    if (instead !== null) return instead;
    const repo = await find(c, "main");
    if (repo instanceof Response) return repo;
    return c.json({
      _id: repo.commit.slice(0, 24),
      id: repo.id,
      modelId: repo.id,
      sha: repo.commit,
      private: false,
      gated: false,
      disabled: false,
      downloads: 0,
      likes: 0,
      lastModified: new Date(0).toISOString(),
      tags: [],
      siblings: repo.contents.map(({ path }) => ({ rfilename: path })),
    });
  };

  const tree = async (c: Context<Env>): Promise<Response> => {
    const { instead } = misbehave(c, "tree", c.req.path);
    if (instead !== null) return instead;
    const repo = await find(c, "");
    if (repo instanceof Response) return repo;
    return c.json(treeOf(repo.contents, c.req.query("recursive")?.toLowerCase() === "true"));
  };

  const resolve = async (c: Context<Env>): Promise<Response> => {
    const path = restOf(c, 5);
    const { instead, fault } = misbehave(c, "resolve", path);
    if (instead !== null) return instead;
    const repo = await find(c, "");
    if (repo instanceof Response) return repo;
    const content = repo.contents.find((one) => one.path === path);
    if (content === undefined) return refuse(c, "EntryNotFound", "Entry not found", repo.commit);

    const signature = sign(`${repo.id}/${repo.commit}/${path}`);
    const location = `/cdn/${repo.id}/${repo.commit}/${path.split("/").map(encodeURIComponent).join("/")}?Signature=${signature}`;
    if (content.sha256 === null) {
      // What git holds comes from the Hub itself.
      send(c, content, { ...fault, headers: { "x-repo-commit": repo.commit, ...fault.headers } });
      return RESPONSE_ALREADY_SENT;
    }
    const headers = new Headers({ "x-repo-commit": repo.commit, etag: `"${content.sha256}"` });
    headers.set("x-linked-etag", `"${content.sha256}"`);
    headers.set("x-linked-size", String(content.bytes));
    headers.set("location", fault.onLocation?.(location) ?? location);
    for (const [name, value] of Object.entries(fault.headers ?? {})) {
      if (value === null) headers.delete(name);
      else headers.set(name, value);
    }
    return new Response(null, { status: 302, headers });
  };

  const content = async (c: Context<Env>): Promise<Response> => {
    const path = restOf(c, 5);
    const { instead, fault } = misbehave(c, "content", path);
    if (instead !== null) return instead;
    const repo = await find(c, "");
    if (repo instanceof Response) return repo;
    const found = repo.contents.find((one) => one.path === path);
    if (found === undefined) return c.text("Not found", 404);
    if (!isSigned(c.req.query("Signature"), sign(`${repo.id}/${repo.commit}/${path}`))) return c.text("Forbidden", 403);
    // huggingface_hub follows a redirect within one host and reads these where it ends.
    const headers = {
      "x-repo-commit": repo.commit,
      "x-linked-etag": `"${found.sha256 ?? found.oid}"`,
      "x-linked-size": String(found.bytes),
      ...fault.headers,
    };
    send(c, found, { ...fault, headers });
    return RESPONSE_ALREADY_SENT;
  };

  const refs = async (c: Context<Env>): Promise<Response> => {
    const repo = await find(c, "main");
    if (repo instanceof Response) return repo;
    const branches = [{ name: "main", ref: "refs/heads/main", targetCommit: repo.commit }];
    return c.json({ branches, converts: [], tags: [] });
  };

  return new Hono<Env>()
    .get("/api/models/:owner/:name", info)
    .get("/api/models/:owner/:name/refs", refs)
    .get("/api/models/:owner/:name/revision/:revision", info)
    .get("/api/models/:owner/:name/tree/:revision", tree)
    .get("/cdn/:owner/:name/:revision/*", content)
    .get("/:owner/:name/resolve/:revision/*", resolve);
}

function send(c: Context<Env>, content: Content, fault: Fault): void {
  sentByUs.add(c.env.outgoing);
  void sendContent(c.env.incoming, c.env.outgoing, content, fault).catch(() => c.env.outgoing.destroy());
}

/** The file's path: what follows `skip` slashes in the address. */
function restOf(c: Context<Env>, skip: number): string {
  return c.req.path.split("/").slice(skip).map(decodeURIComponent).join("/");
}

function isSigned(given: string | undefined, expected: string): boolean {
  const [a, b] = [Buffer.from(given ?? ""), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
