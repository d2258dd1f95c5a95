export default definePageConfig({ navigationBarTitleText: '快照与核验' })
