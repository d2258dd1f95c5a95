import { demoPersonas } from '../../../local/demo-city/demo-people'
import { filesOf, readText } from './files'

/** Words that only the local cloud may know. */
function localWords(): string[] {
  const personas = demoPersonas((message) => message)
  // “业主 王女士” is a person, “评审专家” a role that the app knows as well.
  const people = personas.map(({ title }) => title).filter((title) => title.includes(' '))
  const notes = personas.map(({ note }) => note)
  return ['/local/', 'demo-openid', '127.0.0.1', 'localhost', 'touristappid', '演示·', ...people, ...notes]
}

/** Where a build holds something of `local`, as one line a fault. Escaped Chinese is read as what it says. */
export function developmentWordFaults(directory: string): string[] {
  const words = localWords()
  const paths = filesOf(directory).filter((path) => /\.(js|json|wxml|wxss|wxs)$/.test(path))
  return (
    paths
      // The tools' own file is not part of the package and names the trial account on purpose.
      .filter((path) => path !== 'project.config.json')
      .flatMap((path) => {
        const text = readText(directory, path).replace(/\\u([0-9a-fA-F]{4})/g, (_, hex) =>
          String.fromCharCode(Number.parseInt(hex, 16)),
        )
        return words.filter((word) => text.includes(word)).map((word) => `of_local_only: ${path}: ${word}`)
      })
  )
}
