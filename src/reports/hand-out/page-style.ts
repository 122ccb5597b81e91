/** The hand-out's own look: readable on a phone, on paper and in the dark. It stands inside the file, not on our page. */
export const HAND_OUT_STYLE = `
:root{color-scheme:light dark;--ink:#1a1e24;--paper:#fdfdfb;--line:#d9d9d2;--soft:#5b626d;--accent:#1d4296}
@media (prefers-color-scheme:dark){:root{--ink:#e9e8e3;--paper:#15171b;--line:#3a3f48;--soft:#a0a5ae;--accent:#9ab6ff}}
*{box-sizing:border-box}
body{margin:0;color:var(--ink);background:var(--paper);font:15px/1.6 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
header{position:sticky;top:0;z-index:1;display:flex;flex-wrap:wrap;gap:8px 16px;align-items:center;justify-content:space-between;padding:8px 16px;border-bottom:1px solid var(--line);background:var(--paper)}
h1{margin:0;font-size:17px}h2{margin:24px 0 8px;font-size:19px}h3{margin:16px 0 4px;font-size:16px}h4{margin:12px 0 4px;font-size:14px}
main,footer{max-width:960px;margin:0 auto;padding:0 16px 32px}
footer{color:var(--soft);font-size:13px}
input{min-height:36px;width:min(320px,80vw);padding:0 10px;border:1px solid var(--soft);border-radius:6px;color:inherit;background:transparent;font:inherit}
a{color:var(--accent)}li{margin:4px 0}li a{display:inline-block;min-height:24px}
.code{font-family:ui-monospace,Consolas,monospace;color:var(--soft)}
.how{color:var(--soft);font-size:13px}
.wide{overflow-x:auto;border:1px solid var(--line);background:#fff}.map{display:block}
.columns{columns:220px;padding-left:20px}
article{padding:8px 0 16px;border-bottom:1px solid var(--line)}
.share{display:inline-block;margin:0;padding:0 10px;border:1px solid var(--soft);border-radius:4px}
.s1{color:#000;background:#efd64a}.s2{color:#000;background:#bcaf6f}.s3{color:#000;background:#7d7c78}.s4{color:#fff;background:#434e6c}.s5{color:#fff;background:#00224e}
.js #pages article,.js #pages nav{display:none}.js #pages.open nav,.js #pages article.open{display:block}
@media print{header label,nav{display:none}.js #pages article{display:block}article{break-inside:avoid}}
`.trim();
