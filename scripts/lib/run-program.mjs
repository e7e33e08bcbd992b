import { spawn } from 'node:child_process';

/**
 * Runs a program to its end.
 * @param {string} program
 * @param {string[]} words
 * @param {{ env?: Record<string, string | undefined>, cwd?: string, onLine?: (line: string) => void, show?: boolean }} options
 *   `show` lets it write to our own output; otherwise its output is collected
 * @returns {Promise<{ code: number, output: string }>} code 128+n when a signal ended it
 */
export function runProgram(program, words, { env, cwd, onLine, show = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
      shell: process.platform === 'win32' && !program.endsWith('.exe'),
    });
    let output = '';
    const take = (chunk) => {
      output += chunk;
      onLine?.(String(chunk));
    };
    child.stdout?.on('data', take);
    child.stderr?.on('data', take);
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code: code ?? (signal ? 143 : 1), output }));
  });
}

/**
 * Runs a program that must succeed.
 * @throws with the end of its output
 */
export async function mustRun(program, words, options) {
  const { code, output } = await runProgram(program, words, options);
  if (code !== 0)
    throw new Error(
      `${program} ${words.join(' ')} ended with ${code}:\n${output.trim().split('\n').slice(-40).join('\n')}`,
    );
  return output;
}

/** Runs a script of an installed package with this very Node. */
export const mustRunNode = (words, options) => mustRun(process.execPath, words, options);
