/**
 * The hand-out's own script: shows one page at a time by the address, and searches titles. It reads and builds nodes only,
 * so that no text of the plan is ever read as markup; without it the file is one long readable page.
 */
export const HAND_OUT_SCRIPT = `
(function () {
  var d = document, q = d.getElementById('q'), found = d.getElementById('found');
  var front = d.getElementById('front'), pages = d.getElementById('pages');
  var all = Array.prototype.slice.call(pages.querySelectorAll('article'));
  d.documentElement.className = 'js';
  function plain(text) { return text.normalize('NFKC').toLowerCase().replace(/\\s+/g, ''); }
  function show() {
    var id = decodeURIComponent(location.hash.slice(1)), open = id && d.getElementById(id);
    all.forEach(function (each) { each.className = each === open ? 'open' : ''; });
    pages.className = open ? 'open' : '';
    front.hidden = !!open; found.hidden = true; if (open) window.scrollTo(0, 0);
  }
  function search() {
    var wanted = plain(q.value);
    if (!wanted) { show(); return; }
    found.textContent = ''; found.hidden = false; front.hidden = true; pages.className = '';
    all.forEach(function (each) { each.className = ''; });
    var list = d.createElement('ul'), hits = all.filter(function (each) {
      return plain(each.getAttribute('data-find')).indexOf(wanted) >= 0;
    });
    hits.slice(0, 200).forEach(function (each) {
      var li = d.createElement('li'), a = d.createElement('a');
      a.href = '#' + each.id; a.textContent = each.getAttribute('data-find');
      a.onclick = function () { q.value = ''; setTimeout(show); };
      li.appendChild(a); list.appendChild(li);
    });
    if (hits.length === 0) found.textContent = d.body.getAttribute('data-nothing');
    else found.appendChild(list);
  }
  q.addEventListener('input', search);
  window.addEventListener('hashchange', show);
  show();
})();
`.trim();
