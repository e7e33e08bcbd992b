import { nextPlace, previousPlace } from './cursor-trail.js';

describe('paging by cursor', () => {
  it('walks forward and back over the same pages', () => {
    const [second, trail2] = nextPlace({}, {}, 'c2');
    const [third, trail3] = nextPlace(second, trail2, 'c3');
    expect(third).toEqual({ page: 3, cursor: 'c3' });
    expect(previousPlace(third, trail3)).toEqual(second);
    expect(previousPlace(second, trail3)).toEqual({});
  });

  it('leads to the first page when the address was opened in a fresh tab', () => {
    expect(previousPlace({ page: 7, cursor: 'c7' }, {})).toEqual({});
  });

  it('remembers the page it was opened on', () => {
    const [, trail] = nextPlace({ page: 7, cursor: 'c7' }, {}, 'c8');
    expect(previousPlace({ page: 8, cursor: 'c8' }, trail)).toEqual({ page: 7, cursor: 'c7' });
  });
});
