export default definePageConfig({ navigationBarTitleText: '公示按时情况' })
