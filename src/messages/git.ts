import { type ChildProcessWithoutNullStreams, execFile, spawn } from "node:child_process";
import { promisify } from "node:util";
import { UserError } from "../errors/user-error.ts";

const run = promisify(execFile);

export type TreeFile = { path: string; blob: string };

/** A clone of somebody's repository, bare or not, read through git. */
export class Clone {
  readonly #directory: string;
  readonly #cat: ChildProcessWithoutNullStreams;
  readonly #output: AsyncIterator<Buffer>;
  #pending = Buffer.alloc(0);

  /** @throws UserError when there is no git repository */
  static async open(directory: string): Promise<Clone> {
    try {
      await run("git", ["-C", directory, "rev-parse", "--git-dir"]);
    } catch {
      throw new UserError(`${directory}: not a git repository. Give the folder of a clone with all its tags`);
    }
    return new Clone(directory);
  }

  private constructor(directory: string) {
    this.#directory = directory;
    this.#cat = spawn("git", ["-C", directory, "cat-file", "--batch"]);
    this.#output = this.#cat.stdout[Symbol.asyncIterator]();
  }

  async tags(): Promise<string[]> {
    return (await this.#git("tag", "--list")).split("\n").filter((tag) => tag !== "");
  }

  /** Every regular file at a tag, by path. */
  async files(tag: string): Promise<TreeFile[]> {
    const listing = await this.#git("ls-tree", "-r", "-z", tag);
    return listing.split("\0").flatMap((entry) => {
      const [, blob, path] = /^100\d{3} blob ([0-9a-f]+)\t(.+)$/s.exec(entry) ?? [];
      return blob && path ? [{ path, blob }] : [];
    });
  }

  /** A file's text; undefined when the clone does not hold it. One call at a time. */
  async read(blob: string): Promise<string | undefined> {
    this.#cat.stdin.write(`${blob}\n`);
    const header = (await this.#take((bytes) => bytes.indexOf(10))).toString("utf8");
    const size = /^\w+ blob (\d+)$/.exec(header)?.[1];
    if (size === undefined) return undefined;
    return (await this.#take(() => Number(size))).toString("utf8");
  }

  close(): void {
    this.#cat.stdin.end();
  }

  /** Takes the bytes before a line break, whose place `end` says once it is there (or -1). */
  async #take(end: (bytes: Buffer) => number): Promise<Buffer> {
    for (;;) {
      const at = end(this.#pending);
      if (at !== -1 && at < this.#pending.length) {
        const taken = this.#pending.subarray(0, at);
        this.#pending = this.#pending.subarray(at + 1);
        return taken;
      }
      const { value, done } = await this.#output.next();
      if (done) throw new UserError(`${this.#directory}: git cat-file ended; is the clone whole?`);
      this.#pending = Buffer.concat([this.#pending, value]);
    }
  }

  async #git(...args: string[]): Promise<string> {
    const options = { maxBuffer: 1 << 28, encoding: "utf8" as const };
    return (await run("git", ["-C", this.#directory, ...args], options)).stdout;
  }
}
