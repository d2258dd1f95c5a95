export default definePageConfig({ navigationBarTitleText: '复核与撤销' })
