import { readDossiersSearch, readInboxSearch, readIntakeSearch, readLoginSearch } from './search-params.js';

describe('addresses', () => {
  it('keep what is understood and drop the rest', () => {
    expect(readInboxSearch({ scope: 'unit', q: 'huong', overdue: true, cursor: 'c', page: 2, x: 1 })).toEqual({
      scope: 'unit',
      q: 'huong',
      overdue: true,
      cursor: 'c',
      page: 2,
    });
    expect(readInboxSearch({ scope: 'everything', overdue: 'no', page: 5 })).toEqual({});
    expect(readIntakeSearch({ step: 'nowhere' })).toEqual({});
  });

  it('keep a search for digits as text', () => {
    expect(readDossiersSearch({ q: 34 })).toEqual({ q: '34' });
    expect(readDossiersSearch({ status: 'processing', sort: 'due' })).toEqual({
      status: 'processing',
      sort: 'due',
    });
  });

  it.each(['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)'])(
    'do not lead out of the application: %p',
    (redirect) => expect(readLoginSearch({ redirect })).toEqual({}),
  );

  it('lead back inside the application', () => {
    expect(readLoginSearch({ redirect: '/tasks/1?from=unit' })).toEqual({ redirect: '/tasks/1?from=unit' });
  });
});
