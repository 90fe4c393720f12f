import { Logger, quickAddJob, runOnce } from "graphile-worker";
import type pg from "pg";
import { milliseconds } from "../measure.js";

const logger = new Logger(() => () => undefined);

/** Works through jobs that do nothing, a hundred at the same time; gives the milliseconds. */
export async function runGraphileWorker(url: string, pool: pg.Pool, count: number): Promise<number> {
  const options = { connectionString: url, logger };
  await quickAddJob(options, "warm", {});
  await runOnce({ ...options, taskList: { warm: async () => undefined } });
  await pool.query(
    `select graphile_worker.add_jobs(array(select json_populate_record(null::graphile_worker.job_spec,
      json_build_object('identifier', 'nothing', 'payload', json_build_object('i', n))) from generate_series(1, ${count}) n))`,
  );
  let worked = 0;
  const nothing = async (): Promise<void> => void worked++;
  const ms = await milliseconds(() =>
    runOnce({ ...options, concurrency: 100, maxPoolSize: 10, taskList: { nothing } }),
  );
  if (worked !== count) throw new Error(`${count} jobs are wanted: ${worked}`);
  return ms;
}
