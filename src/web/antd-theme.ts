import type { ThemeConfig } from 'antd';

/** Every rule of antd's style sheet stands below this class. */
export const ANTD_KEY = 'shishi';

/** What antd calls each of our colours; tokens.css says the same beside each of them. */
const COLOURS = {
  colorPrimary: 'cinnabar',
  colorPrimaryHover: 'cinnabar-hi',
  colorPrimaryActive: 'cinnabar-hi',
  colorTextLightSolid: 'on-cinnabar',
  colorBgContainer: 'paper',
  colorBgElevated: 'paper',
  colorBgLayout: 'ground',
  colorFillQuaternary: 'ground',
  controlItemBgHover: 'ground-2',
  controlItemBgActive: 'ground-2',
  colorBgTextHover: 'ground-2',
  colorBgContainerDisabled: 'ground-2',
  colorText: 'ink',
  colorTextHeading: 'ink',
  colorTextSecondary: 'ink-2',
  colorTextDescription: 'ink-2',
  colorTextPlaceholder: 'ink-2',
  colorTextDisabled: 'ink-2',
  colorIcon: 'ink-2',
  colorBorder: 'line-strong',
  colorBorderSecondary: 'line',
  colorSplit: 'line',
  colorLink: 'link',
  colorLinkHover: 'link',
  colorInfo: 'link',
  colorInfoBg: 'link-wash',
  // A faulty field is an ink bar, a mark and a sentence: red, amber and green belong to the lights.
  colorError: 'ink',
  colorErrorHover: 'ink',
  colorErrorBorderHover: 'ink',
} as const;

/** Pixels of antd's; the build turns them into rem, so that large type reaches them too. */
const SHAPE = {
  fontSize: 14,
  fontSizeSM: 13,
  fontSizeLG: 16,
  lineHeight: 1.5,
  fontWeightStrong: 600,
  controlHeight: 32,
  controlHeightLG: 44,
  borderRadius: 3,
  borderRadiusSM: 3,
  borderRadiusLG: 3,
  boxShadow: 'none',
  boxShadowSecondary: 'none',
  boxShadowTertiary: 'none',
  motion: false,
};

/** antd's tokens, from the colours of tokens.css by their names. @throws Error for a colour that it lacks */
export function antdTheme(colours: ReadonlyMap<string, string>): ThemeConfig {
  const colour = (name: string): string => {
    const value = colours.get(name);
    if (value === undefined) throw new Error(`tokens.css has no --${name}`);
    return value;
  };
  const valued = Object.entries(COLOURS).map(([token, name]) => [token, colour(name)] as const);
  // antd would show what is pointed at, or typed into, in the primary colour: cinnabar is the primary action's alone.
  const field = {
    hoverBorderColor: colour('ink'),
    activeBorderColor: colour('link'),
    activeOutlineColor: 'transparent',
    activeShadow: 'none',
  };
  return {
    ...ANTD_STATIC,
    token: { ...SHAPE, fontFamily: 'inherit', ...Object.fromEntries(valued) },
    components: {
      Button: {
        primaryShadow: 'none',
        defaultShadow: 'none',
        dangerShadow: 'none',
        fontWeight: 400,
        defaultHoverBg: colour('ground-2'),
        defaultHoverColor: colour('ink'),
        defaultHoverBorderColor: colour('line-strong'),
        defaultActiveBg: colour('ground-2'),
        defaultActiveColor: colour('ink'),
        defaultActiveBorderColor: colour('ink'),
      },
      Input: field,
      Select: { ...field, optionSelectedBg: colour('ground-2') },
    },
  };
}

/** What antd must know at run time: its styles come from a file, as the content policy wants it, and none is written. */
export const ANTD_STATIC: ThemeConfig = {
  hashed: false,
  cssVar: { key: ANTD_KEY },
  zeroRuntime: true,
};
