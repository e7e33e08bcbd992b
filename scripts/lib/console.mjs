const interactive = Boolean(process.stdout.isTTY) && !process.env.CI;
const paint = (code, text) => (interactive ? `\u001b[${code}m${text}\u001b[0m` : text);

export const bold = (text) => paint(1, text);
export const dim = (text) => paint(2, text);
export const green = (text) => paint(32, text);
export const red = (text) => paint(31, text);
export const yellow = (text) => paint(33, text);

let whispers = false;

/** From here on, preparations say only what takes long or goes wrong, and say it on the standard error. */
export const whisper = () => (whispers = true);

export const say = (text = '') => (whispers ? process.stderr : process.stdout).write(`${text}\n`);
export const complain = (text) => process.stderr.write(`${text}\n`);

/** A fault that is told without a stack: what is wrong and what to do. */
export class Refusal extends Error {}

const PATIENCE_MS = 1500;

const seconds = (startedAt) => `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;

/**
 * Runs one step of a preparation, telling its name, its progress and how long it took.
 * @param {string} name
 * @param {(progress: (text: string) => void) => Promise<string | undefined | void>} work returns a remark, such as "up to date"
 */
export async function step(name, work) {
  const startedAt = performance.now();
  let progress = '';
  const line = (mark, rest) => `${mark} ${name.padEnd(22)} ${dim(rest)}`;
  const draw = () => process.stdout.write(`\r\u001b[2K${line('…', `${seconds(startedAt)} ${progress}`.slice(0, 70))}`);
  const shows = interactive && !whispers;
  const timer = shows ? setInterval(draw, 200) : undefined;
  const late = whispers ? setTimeout(() => say(`… ${name}`), PATIENCE_MS) : undefined;
  const clear = () => {
    clearInterval(timer);
    clearTimeout(late);
    if (shows) process.stdout.write('\r\u001b[2K');
  };
  if (!shows && !whispers) say(`… ${name}`);
  try {
    const remark = await work((text) => (progress = text.trim().split('\n').at(-1) ?? ''));
    clear();
    if (!whispers) say(line(green('✓'), [remark, seconds(startedAt)].filter(Boolean).join(', ')));
  } catch (error) {
    clear();
    say(line(red('✗'), seconds(startedAt)));
    throw error;
  }
}

/** Ends the process after a fault: a refusal in plain words, anything else with its stack. */
export function fail(error) {
  complain(`\n${red(error instanceof Refusal ? error.message : (error?.stack ?? String(error)))}`);
  process.exitCode = 1;
}
