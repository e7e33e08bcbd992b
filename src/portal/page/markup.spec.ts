import { markup } from './markup.js';

describe('markup', () => {
  it('escapes what is put in, not what it made itself', () => {
    const name = `<script>alert("x")</script> & 'y'`;
    expect(markup`<p title="${name}">${markup`<b>${1}</b>`}</p>`.text).toBe(
      '<p title="&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;y&#39;"><b>1</b></p>',
    );
  });

  it('joins lists and leaves out what is absent', () => {
    expect(markup`<ul>${['a', 'b'].map((each) => markup`<li>${each}</li>`)}${null}${undefined}${false}</ul>`.text).toBe(
      '<ul><li>a</li><li>b</li></ul>',
    );
  });

  it('drops characters that turn the direction of writing, and composes letters', () => {
    expect(markup`${'abc\u202edef\u0000'}${'ê\u0323'}`.text).toBe('abcdefệ');
  });
});
