import type { Alert } from '../api/types.js';
import { toldOnce } from './told.js';

const telling = (name: string, at: string, channel: 'app' | 'email') =>
  ({ name, at, channel, unit: { id: 'u', name: 'Phòng', nameEn: 'Division' } }) as Alert['told'][number];

describe('toldOnce', () => {
  it('joins the ways of one moment and keeps the order of levels', () => {
    const lines = toldOnce([
      telling('Lan', '08:00', 'app'),
      telling('Lan', '08:00', 'email'),
      telling('Khải', '14:00', 'app'),
      telling('Lan', '14:00', 'app'),
    ]);
    expect(lines.map(({ name, at, channels }) => [name, at, channels])).toEqual([
      ['Lan', '08:00', ['app', 'email']],
      ['Khải', '14:00', ['app']],
      ['Lan', '14:00', ['app']],
    ]);
  });
});
