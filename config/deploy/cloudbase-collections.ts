import type CloudBase from '@cloudbase/manager-node'
import type { Index } from '../../core/record/collection'
import type { Remote } from './remote'

type Collections = Pick<
  Remote,
  | 'readCollectionNames'
  | 'readCollection'
  | 'createCollection'
  | 'keepCollectionToFunctions'
  | 'createIndexes'
>

const pageSize = 100

/** The database of an environment, as far as deploy has to do with it. */
export function collectionsOf({ database, permission }: CloudBase): Collections {
  return {
    async readCollectionNames() {
      const names: string[] = []
      for (;;) {
        const page = await database.listCollections({ MgoLimit: pageSize, MgoOffset: names.length })
        names.push(...page.Collections.map(({ CollectionName }) => CollectionName))
        if (page.Collections.length < pageSize) return names
      }
    },
    async readCollection(name) {
      const { Indexes } = await database.describeCollection(name)
      const answer = await permission.describeResourcePermission({
        resourceType: 'collection',
        resources: [name],
      })
      const found = answer.Data.PermissionList?.find(({ Resource }) => Resource === name)
      return { name, permission: found?.Permission ?? null, indexes: (Indexes ?? []).map(indexOnline) }
    },
    async createCollection(name) {
      await database.createCollection(name)
    },
    async keepCollectionToFunctions(name) {
      await permission.modifyResourcePermission({
        resourceType: 'collection',
        resource: name,
        permission: 'ADMINONLY',
      })
    },
    async createIndexes(name, indexes) {
      await database.updateCollection(name, { CreateIndexes: indexes.map(indexToCreate) })
    },
  }
}

type OnlineIndex = { Name: string; Unique: boolean; Keys: { Name?: string; Direction?: string }[] }

function indexOnline({ Name, Unique, Keys }: OnlineIndex): Index {
  const keys = (Keys ?? []).map((key) => ({
    field: key.Name ?? '',
    direction: Number(key.Direction) === -1 ? (-1 as const) : (1 as const),
  }))
  return { name: Name, unique: Boolean(Unique), keys }
}

function indexToCreate({ name, unique, keys }: Index) {
  const MgoIndexKeys = keys.map(({ field, direction }) => ({ Name: field, Direction: String(direction) }))
  return { IndexName: name, MgoKeySchema: { MgoIsUnique: unique, MgoIndexKeys } }
}
