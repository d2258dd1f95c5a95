export default definePageConfig({ navigationBarTitleText: '“美好家园”选树' })
