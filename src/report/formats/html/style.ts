/** Readable in light and dark, narrow and on paper. Colours have a contrast of at least 4.5 on their ground. */
export const style = `
:root{color-scheme:light dark;--ground:#fff;--text:#1b1f24;--soft:#57606a;--line:#d0d7de;--card:#f6f8fa;
--pass:#1a7f37;--warn:#8a5a00;--fail:#c1121f;--unknown:#6639ba;--skip:#57606a;
--weights:#0969da;--cache:#8250df;--work:#bc7f00;--free:#d8dee4}
@media screen and (prefers-color-scheme:dark){:root{--ground:#0d1117;--text:#e6edf3;--soft:#9da7b3;--line:#30363d;--card:#161b22;
--pass:#4ac26b;--warn:#e3b341;--fail:#ff7b72;--unknown:#c297ff;--skip:#9da7b3;
--weights:#58a6ff;--cache:#bc8cff;--work:#d29922;--free:#30363d}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--text);font:16px/1.5 system-ui,sans-serif}
main,header,footer{max-width:64rem;margin:0 auto;padding:.25rem 1rem}
h1{font-size:1.5rem;margin:.5rem 0}h2{font-size:1.2rem;margin:2rem 0 .5rem}h3{font-size:1rem;margin:1rem 0 .25rem}h2,h3,.verdict{overflow-wrap:anywhere}
.verdict strong{display:inline-block}.verdict strong::first-letter{text-transform:uppercase}
.verdict{border-left:.4rem solid var(--soft);padding:.5rem .75rem;background:var(--card);font-weight:600;white-space:pre-wrap}
.verdict.ok{border-color:var(--pass)}.verdict.warn{border-color:var(--warn)}
.verdict.fail{border-color:var(--fail)}.verdict.unknown{border-color:var(--unknown)}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%}.how{color:var(--soft);margin:.25rem 0}
th,td{text-align:left;vertical-align:top;padding:.4rem .6rem .4rem 0;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
thead th,tbody th,.figure{overflow-wrap:normal}.figure{white-space:nowrap}
.status{font-weight:600;white-space:nowrap}
.pass{color:var(--pass)}.warn{color:var(--warn)}.fail{color:var(--fail)}.unknown{color:var(--unknown)}.skip{color:var(--skip)}
code,pre{font:.9em/1.45 ui-monospace,Consolas,monospace}
pre{background:var(--card);border:1px solid var(--line);padding:.6rem;overflow-x:auto;white-space:pre-wrap;overflow-wrap:anywhere}
.code{color:var(--soft);overflow-wrap:anywhere}
section p{margin:.25rem 0}.choice{margin-top:2rem}main>.choice:first-child{margin-top:.75rem}.choice p{white-space:pre-wrap}.choice p:first-child{font-weight:600}main>h2:first-child{margin-top:.5rem}
blockquote{margin:.5rem 0;padding:.25rem .75rem;border-left:.25rem solid var(--line);white-space:pre-wrap}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem;margin:0}dt{color:var(--soft)}dd{margin:0}
.chosen th,.chosen td{background:var(--card);font-weight:600}
svg{display:block;width:100%;min-width:9rem;height:1.1rem}
.free{fill:var(--free)}.weights{fill:var(--weights)}.cache{fill:var(--cache)}.work{fill:var(--work)}.over{fill:var(--fail)}
.key{display:flex;flex-wrap:wrap;gap:.25rem 1rem;list-style:none;padding:0;margin:.5rem 0}
.key svg{display:inline-block;width:1rem;min-width:0;height:.8rem;vertical-align:-.05rem;margin-right:.35rem}
footer{color:var(--soft);font-size:.9em}
@media (max-width:40rem){th,td{padding-right:.35rem}table{font-size:.8rem}.status{white-space:normal;overflow-wrap:normal}svg{min-width:3rem}}
@media print{:root{color-scheme:light}body{font-size:11px}pre{border-color:#999}h2,h3{break-after:avoid}tr,.cause,svg{break-inside:avoid}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`;
