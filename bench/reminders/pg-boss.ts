import PgBoss from "pg-boss";
import { milliseconds } from "../measure.js";

const queue = "reminders";
const batchSize = 100;

/** Works through jobs that do nothing, in batches as large as ours; gives the milliseconds. */
export async function runPgBoss(url: string, count: number): Promise<number> {
  const boss = new PgBoss({ connectionString: url, schema: "pgboss", max: 10, supervise: false, schedule: false });
  await boss.start();
  try {
    await boss.createQueue(queue);
    for (let done = 0; done < count; done += 1_000)
      await boss.insert(
        Array.from({ length: Math.min(1_000, count - done) }, (_, i) => ({ name: queue, data: { i } })),
      );
    let worked = 0;
    const ms = await milliseconds(async () => {
      for (;;) {
        const jobs = await boss.fetch(queue, { batchSize });
        if (jobs.length === 0) break;
        await boss.complete(
          queue,
          jobs.map(({ id }) => id),
        );
        worked += jobs.length;
      }
    });
    if (worked !== count) throw new Error(`${count} jobs are wanted: ${worked}`);
    return ms;
  } finally {
    await boss.stop({ graceful: false });
  }
}
