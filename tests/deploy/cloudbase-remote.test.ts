import { expect, test, vi } from 'vitest'
import { cloudbaseRemote } from '../../config/deploy/cloudbase-remote'
import { standInForPlatform } from './platform-stand-in'

vi.setConfig({ testTimeout: 60_000 })

const remote = () =>
  cloudbaseRemote({
    environmentId: 'city-1',
    credentials: { secretId: 'id', secretKey: 'key' },
    buildDirectory: 'dist',
  })
const flexdb = { EnvId: 'city-1', MongoConnector: { DatabaseName: 'tnt-1', InstanceId: 'flexdb' } }

test('collections are listed to the last page', async () => {
  const all = Array.from({ length: 230 }, (_, at) => ({ TableName: `collection${at}` }))
  const { asked } = await standInForPlatform({
    ListTables: ({ MgoOffset, MgoLimit }) => ({
      Tables: all.slice(Number(MgoOffset), Number(MgoOffset) + Number(MgoLimit)),
    }),
  })
  expect(await remote().readCollectionNames()).toEqual(all.map(({ TableName }) => TableName))
  expect(asked.map(({ parameters }) => parameters.MgoOffset)).toEqual([0, 100, 200])
})

test('an environment without collections has none', async () => {
  await standInForPlatform({ ListTables: { Tables: null } })
  expect(await remote().readCollectionNames()).toEqual([])
})

test('a collection is read with its permission and its indexes, directions and uniqueness', async () => {
  await standInForPlatform({
    DescribeTable: {
      Indexes: [
        { Name: '_id_', Unique: true, Keys: [{ Name: '_id', Direction: '1' }] },
        {
          Name: 'compound_period',
          Unique: true,
          Keys: [
            { Name: 'compound', Direction: '1' },
            { Name: 'period', Direction: '-1' },
          ],
        },
      ],
    },
    DescribeResourcePermission: {
      Data: { PermissionList: [{ Resource: 'scorecards', Permission: 'PRIVATE' }] },
    },
  })
  expect(await remote().readCollection('scorecards')).toEqual({
    name: 'scorecards',
    permission: 'PRIVATE',
    indexes: [
      { name: '_id_', unique: true, keys: [{ field: '_id', direction: 1 }] },
      {
        name: 'compound_period',
        unique: true,
        keys: [
          { field: 'compound', direction: 1 },
          { field: 'period', direction: -1 },
        ],
      },
    ],
  })
})

test('a collection is created, closed and indexed with the words of the platform', async () => {
  const { asked } = await standInForPlatform({})
  const environment = remote()
  await environment.createCollection('inbox')
  await environment.keepCollectionToFunctions('inbox')
  await environment.createIndexes('inbox', [
    { name: 'account_at', unique: true, keys: [{ field: 'at', direction: -1 }] },
  ])
  expect(asked).toEqual([
    { action: 'CreateTable', parameters: { ...flexdb, TableName: 'inbox' } },
    {
      action: 'ModifyResourcePermission',
      parameters: {
        EnvId: 'city-1',
        ResourceType: 'collection',
        Permission: 'ADMINONLY',
        Resource: 'inbox',
      },
    },
    {
      action: 'UpdateTable',
      parameters: {
        ...flexdb,
        TableName: 'inbox',
        CreateIndexes: [
          {
            IndexName: 'account_at',
            MgoKeySchema: { MgoIsUnique: true, MgoIndexKeys: [{ Name: 'at', Direction: '-1' }] },
          },
        ],
      },
    },
  ])
})

test('storage is closed', async () => {
  const { asked } = await standInForPlatform({ DescribeStorageSafeRule: { AclTag: 'PRIVATE' } })
  expect(await remote().readStoragePermission()).toBe('PRIVATE')
  await remote().keepStorageToFunctions()
  expect(asked.at(-1)).toEqual({
    action: 'ModifyStorageSafeRule',
    parameters: { EnvId: 'city-1', Bucket: 'files-1', AclTag: 'ADMINONLY' },
  })
})

test('the rules of who may invoke are written and read as one text for the environment', async () => {
  const rules = { '*': { invoke: false }, resident: { invoke: 'auth != null' } }
  const stored = JSON.stringify(rules)
  const { asked } = await standInForPlatform({
    DescribeResourcePermission: {
      Data: { PermissionList: [{ Permission: 'CUSTOM', SecurityRule: stored }] },
    },
  })
  await remote().setInvokeRules(rules)
  expect(asked).toEqual([
    {
      action: 'ModifyResourcePermission',
      parameters: {
        EnvId: 'city-1',
        ResourceType: 'function',
        Permission: 'CUSTOM',
        SecurityRule: stored,
      },
    },
  ])
  expect(await remote().readInvokeRules()).toEqual(rules)
})

test('rules online that are no JSON stop the deployment with a name', async () => {
  const SecurityRule = '{ // anyone\n "*": { "invoke": true } }'
  await standInForPlatform({ DescribeResourcePermission: { Data: { PermissionList: [{ SecurityRule }] } } })
  await expect(remote().readInvokeRules()).rejects.toThrow('invoke_rules_unreadable')
})

test('an environment whose rules were never set has none', async () => {
  await standInForPlatform({ DescribeResourcePermission: { Data: { PermissionList: [] } } })
  expect(await remote().readInvokeRules()).toBeNull()
})

test('a path is opened without sign-in, and the service is switched on', async () => {
  const { asked } = await standInForPlatform({
    DescribeCloudBaseGWAPI: { APISet: [], EnableService: false },
  })
  expect(await remote().readHttpPath('/open')).toBeNull()
  await remote().openHttpPath('/open', 'open')
  const changes = asked.filter(({ action }) => !action.startsWith('Describe'))
  expect(changes).toMatchObject([
    {
      action: 'CreateCloudBaseGWAPI',
      parameters: { ServiceId: 'city-1', Path: '/open', Name: 'open', Type: 1, AuthSwitch: 2 },
    },
    { action: 'ModifyCloudBaseGWPrivilege', parameters: { ServiceId: 'city-1', EnableService: true } },
  ])
})

test('a path that exists is read, and opening it only switches the service on', async () => {
  const answers = {
    DescribeCloudBaseGWAPI: {
      APISet: [{ Path: '/open', Name: 'open', Type: 1, EnableAuth: false }],
      EnableService: true,
    },
  }
  const { asked } = await standInForPlatform(answers)
  expect(await remote().readHttpPath('/open')).toEqual({
    path: '/open',
    functionName: 'open',
    signInRequired: false,
  })
  answers.DescribeCloudBaseGWAPI.EnableService = false
  expect(await remote().readHttpPath('/open')).toBeNull()
  await remote().openHttpPath('/open', 'open')
  expect(asked.map(({ action }) => action).filter((action) => !action.startsWith('Describe'))).toEqual([
    'ModifyCloudBaseGWPrivilege',
  ])
})

test('an error of the platform is not taken for absence', async () => {
  await standInForPlatform({ ListTables: { Error: { Code: 'AuthFailure', Message: 'no' } } })
  await expect(remote().readCollectionNames()).rejects.toThrow('no')
})
