import { setupStates } from './setup-steps.js';

describe('the steps of setting up', () => {
  it('are done when there is something, and not when the server does not know them', () => {
    const states = setupStates([
      { key: 'agencies', count: 3 },
      { key: 'units', count: 0 },
      { key: 'something else', count: 9 },
    ]);
    expect(states.map(({ key, done }) => [key, done])).toEqual([
      ['agencies', true],
      ['units', false],
      ['people', false],
      ['calendars', false],
      ['procedures', false],
      ['activations', false],
    ]);
  });
});
