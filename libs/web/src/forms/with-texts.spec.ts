import { withTexts } from './with-texts.js';

const schema = {
  title: 'Tờ khai',
  properties: { sex: { title: 'Giới tính', oneOf: [{ const: 'male', title: 'Nam' }] }, 'a/b': { title: 'X' } },
};

describe('withTexts', () => {
  it('replaces texts along JSON pointers and leaves the schema alone', () => {
    const english = withTexts(schema, {
      '/title': 'Declaration',
      '/properties/sex/oneOf/0/title': 'Male',
      '/properties/a~1b/title': 'Y',
    });
    expect(english.title).toBe('Declaration');
    expect(english.properties.sex.oneOf[0]!.title).toBe('Male');
    expect(english.properties.sex.title).toBe('Giới tính');
    expect(english.properties['a/b'].title).toBe('Y');
    expect(schema.title).toBe('Tờ khai');
  });

  it('ignores pointers that lead nowhere or into the prototype', () => {
    expect(withTexts(schema, { '/properties/nobody/title': 'x', '/__proto__/polluted': 'x', '': 'x' })).toEqual(schema);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
