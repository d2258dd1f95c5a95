export default definePageConfig({ navigationBarTitleText: '隐私与本机数据' })
