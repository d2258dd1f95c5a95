export default definePageConfig({ navigationBarTitleText: '“美好家园”小区证书' })
