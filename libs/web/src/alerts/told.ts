import type { Alert } from '../api/types.js';

type Telling = Alert['told'][number];

/** One person told at one level, by all the ways used. */
export type Told = Omit<Telling, 'channel'> & { channels: Telling['channel'][] };

/**
 * Who was told, each once per level: being told in the application and by e-mail at the same moment is one line.
 * @param told one entry per person, level and channel, in order
 */
export function toldOnce(told: readonly Telling[]): Told[] {
  const lines = new Map<string, Told>();
  for (const { channel, ...telling } of told) {
    const key = `${telling.name}\n${telling.unit?.id ?? ''}\n${telling.at}`;
    const line = lines.get(key);
    if (!line) lines.set(key, { ...telling, channels: [channel] });
    else if (!line.channels.includes(channel)) line.channels.push(channel);
  }
  return [...lines.values()];
}
