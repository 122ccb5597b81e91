/* Plain old JavaScript, run before the program: tells a browser that is too old so in one sentence. */
(function () {
  function isNewEnough() {
    try {
      new RegExp('(?<=a)b');
      return (
        'noModule' in document.createElement('script') &&
        typeof structuredClone === 'function' &&
        typeof Array.prototype.findLast === 'function' &&
        typeof CompressionStream === 'function' &&
        CSS.supports('container-type', 'inline-size')
      );
    } catch (_) {
      return false;
    }
  }

  function tell() {
    var boot = document.getElementById('boot');
    var file = document.getElementById('boot-file');
    var old = document.getElementById('boot-old');
    if (!boot || !file || !old) return;
    boot.setAttribute('data-now', '');
    if (tooOld) {
      // Without a place to stand the program does not start.
      var app = document.getElementById('app');
      if (app) app.parentNode.removeChild(app);
      file.setAttribute('hidden', '');
      old.removeAttribute('hidden');
    }
  }

  var tooOld = !isNewEnough();
  if (!tooOld && location.protocol !== 'file:') return;
  // "interactive" comes before the program's own script runs.
  document.addEventListener('readystatechange', function () {
    if (document.readyState === 'interactive') tell();
  });
})();
