/** For reading on any screen and for print; in the colours the reader has chosen. */
export const style = `:root{color-scheme:light dark;--line:#c9cdd2;--tint:#f2f4f7;--quiet:#565b61;--accent:#1f4e79}
@media (prefers-color-scheme:dark){:root{--line:#4a4f55;--tint:#24272b;--quiet:#b4b9bf;--accent:#8fbce6}}
body{max-width:60rem;margin:0 auto;padding:1.5rem;font:1rem/1.5 system-ui,sans-serif}
header{border-bottom:2px solid var(--accent);margin-bottom:1.5rem}
h1{font-size:1.6rem;line-height:1.25;margin:0 0 .25rem}
h2{font-size:1.2rem;margin:2rem 0 .5rem}
h3{font-size:1.05rem;margin:1.5rem 0 .25rem}
h1,h2,h3,h4,p,li,dd,td,th,caption{overflow-wrap:anywhere}
p,li,dd,td{white-space:pre-wrap;unicode-bidi:plaintext}
.origin{color:var(--quiet);margin:.25rem 0 1rem}
dl{display:grid;grid-template-columns:minmax(8rem,max-content) 1fr;gap:.25rem 1rem;margin:.5rem 0 1rem}
dt{color:var(--quiet)}
dd{margin:0}
aside{background:var(--tint);border-left:4px solid var(--accent);padding:.25rem 1rem;margin:1rem 0}
table{border-collapse:collapse;width:100%;margin:.5rem 0 1.5rem}
caption{text-align:start;font-weight:600;padding:.25rem 0}
th,td{text-align:start;vertical-align:top;padding:.35rem .6rem;border-bottom:1px solid var(--line)}
th{font-weight:600}
thead th{background:var(--tint)}
tbody th{font-weight:400}
.right{text-align:end;white-space:nowrap}
.break{break-after:page}
@media print{body{max-width:none;padding:0;font-size:10pt}thead{display:table-header-group}tr{break-inside:avoid}h2,h3{break-after:avoid}}`;
