import { View } from '@tarojs/components'
import { Fact } from '../../components/figures/fact'
import { percentWords } from '../../components/figures/figure-words'
import { type Overview, sharesOf } from './overview-words'

/** How cases went that were filed lately; those whose time is not over yet are in no share. */
export function Courses({ courses }: Pick<Overview, 'courses'>) {
  return (
    <View className="overview-courses">
      {courses.map((course) => (
        <View className="card" key={course.days}>
          <View className="strong">近 {course.days} 天提交的工单</View>
          <View className="overview-shares">
            {sharesOf(course).map(({ name, of, share }) => (
              <Fact
                key={name}
                name={name}
                value={percentWords(share.share)}
                note={`${of} ${share.denominator} 件，${name} ${share.numerator} 件`}
              />
            ))}
          </View>
          <View className="note spaced">期限还没有到的不计入，避免只算到办得快的。</View>
        </View>
      ))}
    </View>
  )
}
