/** Style of the pages: one column of cards, a side column, light and dark. */
export const style = `
:root { color-scheme: light dark; --bg:#f5f6f8; --card:#fff; --line:#dfe3e8; --text:#1d2733; --soft:#5d6b7a; --faint:#f0f2f5;
 --link:#1463c4; --green:#1a7f45; --red:#c62a2f; --amber:#9a6200; --blue:#1463c4; --violet:#7a3fc4;
 --green-bg:#dff5e6; --red-bg:#fde4e4; --amber-bg:#fdf0d2; --blue-bg:#e0edfc; --violet-bg:#eee3fb; --gray-bg:#e8ebef; }
@media (prefers-color-scheme: dark) { :root { --bg:#12161c; --card:#1a2028; --line:#2c3541; --text:#e4e9ef; --soft:#9aa7b5; --faint:#212933;
 --link:#78b0f5; --green:#58c98a; --red:#f28b8b; --amber:#e5b455; --blue:#78b0f5; --violet:#c09bf0;
 --green-bg:#16372a; --red-bg:#45201f; --amber-bg:#3b2f14; --blue-bg:#1a3050; --violet-bg:#33234c; --gray-bg:#2b333e; } }
* { box-sizing: border-box; }
body { margin:0; background:var(--bg); color:var(--text); font:15px/1.5 system-ui, -apple-system, 'Segoe UI', 'Noto Sans', 'DejaVu Sans', sans-serif; }
a { color:var(--link); text-decoration:none; } a:hover { text-decoration:underline; }
header.top { display:flex; gap:.8rem; align-items:center; padding:.7rem 1.5rem; background:var(--card); border-bottom:1px solid var(--line); }
header.top .mark { font-weight:700; color:var(--text); } header.top .note { margin-left:auto; color:var(--soft); font-size:.85rem; }
main { max-width:1180px; margin:0 auto; padding:1.4rem 1.5rem 4rem; }
h1 { font-size:1.55rem; line-height:1.3; margin:.2rem 0 .4rem; font-weight:650; overflow-wrap:anywhere; } h1 .number { color:var(--soft); font-weight:400; }
h2 { font-size:.95rem; margin:0; font-weight:650; } h4 { margin:.2rem 0 .4rem; font-size:1.05rem; }
p { margin:.4rem 0; } .soft { color:var(--soft); } .small { font-size:.85rem; } .nowrap { white-space:nowrap; }
.grid { display:grid; grid-template-columns:minmax(0,1fr) 300px; gap:1.2rem; align-items:start; margin-top:1.1rem; }
@media (max-width:900px) { .grid { grid-template-columns:minmax(0,1fr); } }
.card { background:var(--card); border:1px solid var(--line); border-radius:10px; margin-bottom:1.2rem; overflow:hidden; }
.card > header { display:flex; align-items:center; gap:.6rem; padding:.65rem 1rem; border-bottom:1px solid var(--line); background:var(--faint); }
.card > header .count { margin-left:auto; color:var(--soft); font-size:.85rem; }
.card .body { padding:.7rem 1rem; } .row { display:flex; gap:.65rem; align-items:flex-start; padding:.6rem 1rem; border-top:1px solid var(--line); }
.row:first-child { border-top:0; } .row .grow { flex:1; min-width:0; overflow-wrap:anywhere; }
.pill { display:inline-flex; align-items:center; gap:.3rem; border-radius:99px; padding:.08rem .6rem; font-size:.82rem; font-weight:600; white-space:nowrap; background:var(--gray-bg); color:var(--soft); }
.green { background:var(--green-bg); color:var(--green); } .red { background:var(--red-bg); color:var(--red); } .amber { background:var(--amber-bg); color:var(--amber); }
.blue { background:var(--blue-bg); color:var(--blue); } .violet { background:var(--violet-bg); color:var(--violet); } .gray { background:var(--gray-bg); color:var(--soft); }
.dot { flex:none; width:1.35rem; height:1.35rem; border-radius:50%; display:inline-grid; place-items:center; font-size:.8rem; font-weight:700; margin-top:.08rem; }
.face { flex:none; width:1.9rem; height:1.9rem; border-radius:50%; display:inline-grid; place-items:center; font-size:.78rem; font-weight:700; text-transform:uppercase; }
.face.tiny { width:1.45rem; height:1.45rem; font-size:.65rem; }
.label { display:inline-block; border-radius:5px; padding:.06rem .5rem; font-size:.82rem; font-weight:650; border:1px solid transparent; margin:.1rem .25rem .1rem 0; }
code, pre, .code { font-family:ui-monospace, SFMono-Regular, 'DejaVu Sans Mono', Menlo, monospace; font-size:.86em; }
code { background:var(--faint); border:1px solid var(--line); border-radius:4px; padding:.02rem .3rem; overflow-wrap:anywhere; }
pre { background:var(--faint); border:1px solid var(--line); border-radius:7px; padding:.6rem .8rem; overflow-x:auto; margin:.4rem 0; white-space:pre-wrap; overflow-wrap:anywhere; }
.branch { background:var(--blue-bg); color:var(--blue); border:0; }
details > summary { cursor:pointer; color:var(--soft); } details.history summary { font-size:.82rem; }
.history ol { margin:.3rem 0 0; padding-left:1.1rem; color:var(--soft); font-size:.85rem; }
.comment { border:1px solid var(--line); border-radius:10px; background:var(--card); margin:0 0 1rem; overflow:hidden; }
.comment > header { display:flex; gap:.55rem; align-items:center; padding:.5rem .9rem; background:var(--faint); border-bottom:1px solid var(--line); font-size:.9rem; }
.comment .body { padding:.6rem .95rem .8rem; overflow-wrap:anywhere; } .comment .body ul { margin:.35rem 0; padding-left:1.3rem; } .comment .body details { margin:.35rem 0; }
.event { display:flex; gap:.6rem; align-items:center; margin:0 0 .8rem .45rem; color:var(--soft); font-size:.9rem; } .event b { color:var(--text); font-weight:600; } .event > span:last-child { min-width:0; overflow-wrap:anywhere; }
blockquote { margin:.4rem 0; padding-left:.8rem; border-left:3px solid var(--line); color:var(--soft); }
.merge { display:flex; gap:.8rem; align-items:center; padding:.85rem 1rem; } .merge b { display:block; }
form { display:flex; gap:.4rem; flex-wrap:wrap; margin:.35rem 0 .7rem; }
select, button { font:inherit; font-size:.88rem; border-radius:7px; border:1px solid var(--line); padding:.32rem .65rem; background:var(--card); color:var(--text); } select { flex:1 1 100%; }
button { background:var(--faint); font-weight:600; cursor:pointer; } button:hover { border-color:var(--soft); } button.go { background:var(--green-bg); color:var(--green); } button.stop { background:var(--red-bg); color:var(--red); }
.method { font-size:.72rem; font-weight:700; border-radius:5px; padding:.1rem .4rem; min-width:3.6rem; text-align:center; margin-top:.15rem; }
.side dl { margin:0; } .side dt { color:var(--soft); font-size:.82rem; margin-top:.55rem; } .side dd { margin:.1rem 0 0; } .empty { color:var(--soft); padding:.8rem 1rem; }
`;

/** Asks for the page again every two seconds and swaps what changed in, unless somebody is using a form or a selection. */
export const refreshScript = `
setInterval(async () => {
  const active = document.activeElement;
  const busy = (active && active.closest('form')) || String(getSelection()) !== '';
  if (busy || document.hidden) return;
  try {
    const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
    if (!answer.ok) return;
    const next = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('main');
    const main = document.querySelector('main');
    const open = [...main.querySelectorAll('details')].map((one) => one.open);
    next.querySelectorAll('details').forEach((one, at) => { if (open[at]) one.open = true; });
    if (next.outerHTML !== main.outerHTML) main.replaceWith(next);
  } catch { /* the sandbox has stopped: keep what is shown */ }
}, 2000);
document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-copy]');
  if (!button) return;
  navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent.trim());
  button.textContent = 'Copied';
});
`;
