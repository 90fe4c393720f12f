/** Calls a function for each of some, a number of them at the same time; gives the results in their order. The first failure ends it. */
export async function eachOf<T, Result>(
  items: readonly T[],
  atOnce: number,
  call: (item: T) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    for (let i = next++; i < items.length; i = next++) results[i] = await call(items[i] as T); // the index is within the list
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, work));
  return results;
}
