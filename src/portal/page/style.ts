import { createHash } from 'node:crypto';

/** The one style sheet of the public pages; inline, so that a page is one request. */
export const STYLE = `
:root{color-scheme:light;--ink:#1b2330;--soft:#4a5565;--line:#d5dae1;--blue:#0b5cad;--red:#a8071a;--amber:#7a4a00}
*{box-sizing:border-box}
body{margin:0;font:1.0625rem/1.55 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif;color:var(--ink);background:#f4f6f9}
a{color:var(--blue)}
header,main,footer{max-width:44rem;margin:0 auto;padding:.75rem 1rem}
header{display:flex;justify-content:space-between;align-items:baseline;gap:1rem;flex-wrap:wrap}
header b{font-size:1.05rem}
main{background:#fff;border:1px solid var(--line);border-radius:.5rem;padding:1rem 1.25rem}
h1{font-size:1.35rem;line-height:1.3;margin:.25rem 0 .5rem;overflow-wrap:anywhere}
h2{font-size:1.0625rem;margin:1.4rem 0 .35rem}
p{margin:.35rem 0}
ul,ol{margin:.25rem 0;padding-left:1.3rem}
li{margin:.3rem 0}
.soft{color:var(--soft)}
.now{border-left:.3rem solid var(--blue);background:#eef5fc;padding:.6rem .9rem;margin:.75rem 0;font-weight:600}
.late{border-left-color:var(--red);background:#fdf0f0}
.wait{border-left-color:#c77700;background:#fff7e6}
.done{border-left-color:#2b7a36;background:#eef8ef}
.fault{border:2px solid var(--red);border-radius:.4rem;padding:.6rem .9rem;margin:.75rem 0}
label{display:block;font-weight:600;margin-top:1rem}
.hint{color:var(--soft);font-weight:400;display:block;margin-bottom:.25rem}
input{font:inherit;width:100%;max-width:24rem;padding:.6rem .7rem;border:1px solid #6b7583;border-radius:.35rem;background:#fff;color:inherit}
input.short{max-width:8rem;letter-spacing:.15em}
button{display:block;font:inherit;font-weight:600;margin-top:1.25rem;padding:.65rem 1.4rem;border:0;border-radius:.35rem;background:var(--blue);color:#fff}
:focus-visible{outline:3px solid #ffbf47;outline-offset:2px}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem;margin:.5rem 0}
dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere}
footer{color:var(--soft);font-size:.94rem}
@media(max-width:30rem){main{border-radius:0;border-left:0;border-right:0}dl{grid-template-columns:1fr}dd{margin-bottom:.4rem}}
@media print{body{background:#fff}main{border:0}header a,footer a,form,.again{display:none}}
`;

/** What the content policy allows: this very sheet, forms to ourselves, and nothing else at all. */
export const PAGE_POLICY = [
  `default-src 'none'`,
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  `form-action 'self'`,
  `base-uri 'none'`,
  `frame-ancestors 'none'`,
].join('; ');
