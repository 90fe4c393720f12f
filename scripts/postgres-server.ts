import { execFileSync } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";

/** A PostgreSQL server that is there for the tests alone. */
export interface PostgresServer {
  /** Where to connect, as a superuser. */
  readonly url: string;
  /** Ends the server's processes as a loss of power would. */
  readonly crash: () => void;
  /** Starts it again after a crash. */
  readonly restart: () => Promise<void>;
  /** Ends it and removes all it wrote. */
  readonly stop: () => void;
}

const home = "/usr/lib/postgresql";

/** Where the newest server of the machine is installed, as Debian does it; `null` if there is none. */
export function findPostgres(): string | null {
  const versions = fs.existsSync(home) ? fs.readdirSync(home).sort((a, b) => Number(b) - Number(a)) : [];
  const version = versions.find((each) => fs.existsSync(path.join(home, each, "bin", "initdb")));
  return version === undefined ? null : path.join(home, version, "bin");
}

/** Installs Debian's package, where that is allowed. */
export function installPostgres(): void {
  for (const args of [["update"], ["install", "-y", "--no-install-recommends", "postgresql"]])
    execFileSync("/usr/bin/apt-get", args, {
      stdio: "inherit",
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
}

/**
 * Starts a server on a free port; as the user `postgres` where the caller is root, since PostgreSQL refuses root.
 * `durable` has it wait for the disk as a real server does.
 */
export async function startPostgres(bin: string, { durable = false } = {}): Promise<PostgresServer> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "crmkit-postgres-"));
  const data = path.join(folder, "data");
  const root = process.getuid?.() === 0;
  if (root) execFileSync("chown", ["postgres", folder]);
  const run = (command: string, ...args: string[]): void => {
    const all = [path.join(bin, command), ...args];
    const [file = "", ...rest] = root ? ["runuser", "-u", "postgres", "--", ...all] : all;
    execFileSync(file, rest, { cwd: folder, stdio: "ignore" });
  };
  run("initdb", "-D", data, "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
  const port = await freePort();
  const settings = [
    `port=${port}`,
    "listen_addresses=127.0.0.1",
    `unix_socket_directories=${folder}`,
    "max_connections=200",
  ];
  if (!durable) settings.push("fsync=off", "synchronous_commit=off", "full_page_writes=off");
  const start = (): void =>
    run(
      "pg_ctl",
      "-D",
      data,
      "-w",
      "-l",
      path.join(folder, "log"),
      "-o",
      settings.map((each) => `-c ${each}`).join(" "),
      "start",
    );
  start();
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    crash: () =>
      process.kill(Number(fs.readFileSync(path.join(data, "postmaster.pid"), "utf8").split("\n")[0]), "SIGKILL"),
    restart: () => untilDone(start),
    stop: () => {
      run("pg_ctl", "-D", data, "-m", "immediate", "-w", "stop");
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The processes of a server that crashed take a moment to notice; until then it can't be started again. */
async function untilDone(start: () => void, tries = 50): Promise<void> {
  for (let left = tries; ; left--) {
    try {
      return start();
    } catch (error) {
      if (left === 0) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
