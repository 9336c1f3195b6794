/**
 * Put before a script, this counts its calls that change the document, as Google would see them: builders only
 * prepare one, and reading changes nothing. The number is what the function documentCalls answers.
 */
export const countingPrelude = `
var changingCalls = 0;
function documentCalls() { return changingCalls; }
SpreadsheetApp = (function () {
  var originals = new WeakMap();
  var changing = /^(set|insert|clear|delete|remove|rename|move|copyTo|hide|show|add|protect|activate)/;
  function original(value) {
    if (Array.isArray(value)) return value.map(original);
    return originals.get(value) || value;
  }
  function counted(service) {
    if (Array.isArray(service)) return service.map(counted);
    if (service === null || typeof service !== 'object' || service instanceof Date) return service;
    var isBuilder = /Builder$/.test(String(service));
    var watched = new Proxy(service, {
      get: function (target, key) {
        var member = target[key];
        if (typeof member !== 'function') return member;
        return function () {
          if (!isBuilder && changing.test(String(key))) changingCalls++;
          return counted(member.apply(null, Array.prototype.map.call(arguments, original)));
        };
      },
    });
    originals.set(watched, service);
    return watched;
  }
  return counted(SpreadsheetApp);
})();
`;
