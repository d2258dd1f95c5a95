export default definePageConfig({ navigationBarTitleText: '各小区结果' })
