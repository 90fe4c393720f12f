import type { Storage } from "../../../src/ports/storage.js";
import type { BrokenStorage } from "./broken-storage.js";

/** Another way to draw. */
const drawing =
  (draw: (sound: Storage, sequenceId: string, count: number) => Promise<number | null>) =>
  (sound: Storage): Storage => ({ ...sound, draw: (sequenceId, count) => draw(sound, sequenceId, count) });

const nextOf = async (sound: Storage, id: string) => (await sound.get("sequence", [id]))[0];

/** Storages that draw numbers wrongly. */
export const brokenDraws: readonly BrokenStorage[] = [
  {
    fault: "gives the last of the numbers drawn",
    breaks: ["draw.first", "draw.unique"],
    make: drawing(async (sound, id, count) => {
      const first = await sound.draw(id, count);
      return first === null || count === 1 ? first : first + count - 1;
    }),
  },
  {
    fault: "draws one number, however many are asked for",
    breaks: ["draw.first", "draw.unique"],
    make: drawing((sound, id) => sound.draw(id, 1)),
  },
  {
    fault: "reads the number first and counts on afterwards",
    breaks: ["draw.unique"],
    make: drawing(async (sound, id, count) => {
      const sequence = await nextOf(sound, id);
      for (let tick = 0; tick < 10; tick++) await null;
      await sound.draw(id, count);
      return sequence?.nextNumber ?? null;
    }),
  },
  {
    fault: "turns those away who draw at the same time",
    breaks: ["draw.unique"],
    make: (sound) => {
      let drawing = false;
      return {
        ...sound,
        draw: async (id, count) => {
          if (drawing) throw new Error("another one is drawing");
          drawing = true;
          try {
            await new Promise((resolve) => setTimeout(resolve));
            return await sound.draw(id, count);
          } finally {
            drawing = false;
          }
        },
      };
    },
  },
  {
    fault: "begins at 1 where there is no sequence",
    breaks: ["draw.missing"],
    make: drawing(async (sound, id, count) => (await sound.draw(id, count)) ?? 1),
  },
];
