const icon = (name: string) => ({
  iconPath: `assets/tabs/${name}.png`,
  selectedIconPath: `assets/tabs/${name}-chosen.png`,
})

// In a browser colours come from app.scss, which knows dark mode without WeChat's theme file.
const inWechat = process.env.TARO_ENV === 'weapp'
const themed = (name: string, browser: string) => (inWechat ? `@${name}` : browser)

export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/cases/index',
    'pages/published/index',
    'pages/me/index',
    'pages/rate/index',
  ],
  subPackages: [
    {
      root: 'packages/bureau',
      name: 'bureau',
      pages: [
        'table/index',
        'compound/index',
        'roll-ups/index',
        'method-annex/index',
        'snapshots/index',
        'api-keys/index',
        'regions/index',
        'compounds/index',
        'compound-file/index',
        'compound-import/index',
        'outside-cases/index',
        'outside-import/index',
        'companies/index',
        'periods/index',
        'period/index',
        'participation/index',
        'complaint-rules/index',
        'message-delivery/index',
        'case-overview/index',
        'findings/index',
        'finding/index',
      ],
    },
    { root: 'packages/cases', name: 'cases', pages: ['file/index', 'case/index'] },
    { root: 'packages/resident', name: 'resident', pages: ['bind/index', 'claim/index'] },
    {
      root: 'packages/results',
      name: 'results',
      pages: ['table/index', 'compound/index', 'method/index', 'annex/index', 'verify/index'],
    },
    {
      root: 'packages/mine',
      name: 'mine',
      pages: ['inbox/index', 'household/index', 'privacy/index', 'data/index'],
    },
    {
      root: 'packages/staff',
      name: 'staff',
      pages: [
        'slips/index',
        'slip-sheets/index',
        'matters/index',
        'duties/index',
        'cases/index',
        'case/index',
        'people/index',
        'audit/index',
        'join/index',
        'claims/index',
        'posters/index',
        'papers/index',
        'paper-sheets/index',
        'paper-entry/index',
        'assisted/index',
        'rosters/index',
        'roster-import/index',
        'roster/index',
        'roster-generate/index',
        'empty-homes/index',
        'objections/index',
        'confirm/index',
        // A desk's screen is a browser's.
        ...(inWechat ? [] : ['sign-in/index']),
      ],
    },
  ],
  ...(inWechat ? { darkmode: true, themeLocation: 'theme.json' } : {}),
  window: {
    navigationBarTitleText: '共建美好家园',
    navigationBarBackgroundColor: themed('bar', '#ffffff'),
    navigationBarTextStyle: (inWechat ? '@barText' : 'black') as 'black',
    backgroundColor: themed('background', '#f4f6f9'),
    backgroundTextStyle: (inWechat ? '@pull' : 'dark') as 'dark',
  },
  tabBar: {
    color: themed('tab', '#595f69'),
    selectedColor: themed('tabChosen', '#1b5fbf'),
    backgroundColor: themed('bar', '#ffffff'),
    borderStyle: (inWechat ? '@tabBorder' : 'black') as 'black',
    list: [
      { pagePath: 'pages/home/index', text: '首页', ...icon('home') },
      { pagePath: 'pages/cases/index', text: '投诉', ...icon('cases') },
      { pagePath: 'pages/published/index', text: '公开', ...icon('published') },
      { pagePath: 'pages/me/index', text: '我的', ...icon('me') },
    ],
  },
  // WeChat asks before the camera and the clipboard are used; see platform/wechat-privacy.
  ...(inWechat ? { __usePrivacyCheck__: true } : {}),
  lazyCodeLoading: 'requiredComponents',
})
