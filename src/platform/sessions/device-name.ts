/** Browsers as they name themselves; the more particular first, since each also names those it descends from. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/DingTalk\/(\d+)/, '钉钉'],
  [/wxwork\/(\d+)/i, '企业微信'],
  [/MicroMessenger\/(\d+)/, '微信'],
  [/QQBrowser\/(\d+)/, 'QQ浏览器'],
  [/360EE|360SE|QIHU/i, '360浏览器'],
  [/Edg(?:A|iOS)?\/(\d+)/, 'Edge'],
  [/Firefox\/(\d+)/, 'Firefox'],
  [/(?:Headless)?Chrome\/(\d+)/, 'Chrome'],
  [/Version\/(\d+)[\d.]* (?:Mobile\/\S+ )?Safari/, 'Safari'],
];
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/HarmonyOS|OpenHarmony/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Kylin/i, 'Kylin'],
  [/UOS|Deepin/i, 'UOS'],
  [/Linux/, 'Linux'],
];

/** What a browser says of itself, as its owner knows it: `Chrome 121 · Windows`. Nothing more is kept of it. */
export function deviceName(userAgent: string | undefined): string {
  const said = userAgent ?? '';
  const browser = BROWSERS.flatMap(([sign, name]) => {
    const found = sign.exec(said);
    return found ? [found[1] === undefined ? name : `${name} ${found[1]}`] : [];
  })[0];
  const system = SYSTEMS.find(([sign]) => sign.test(said))?.[1];
  return [browser, system].filter(Boolean).join(' · ') || '—';
}
