export default definePageConfig({ navigationBarTitleText: '各期公示' })
