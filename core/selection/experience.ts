import * as z from 'zod/mini'

const words = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most))

/** An experience case 经验案例 as it is published for others (notice, 三(三): 可复制可推广经验宣传). */
export const experienceText = z.strictObject({
  title: words(60),
  /** 主要做法, 取得成效, 可复制可推广的经验. */
  practices: words(5000),
  results: words(5000),
  transferable: words(2000),
})
export type ExperienceText = z.infer<typeof experienceText>

export const experienceTitles: Record<keyof ExperienceText, string> = {
  title: '标题',
  practices: '主要做法',
  results: '取得成效',
  transferable: '可复制可推广的经验',
}
