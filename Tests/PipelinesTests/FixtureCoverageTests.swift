import AnalysisEngine
import Foundation
import JSON
import Pipelines
import Testing
import YAML

/// Whether the valid fixtures show everything that the format has.
struct FixtureCoverageTests {
    /// What the fixtures use: `key`, `key=value` for words, and `type.key` for keys of fields.
    private static func used() throws -> Set<String> {
        var used: Set<String> = []
        for path in Fixtures.shipped + Fixtures.valid {
            let bytes = [UInt8](try Data(contentsOf: URL(filePath: Fixtures.path(path))))
            let document = try YAMLReader().document(of: YAMLText.decode(bytes))
            collect(document.root, "", &used)
        }
        return used
    }

    private static func collect(_ node: YAMLNode, _ path: String, _ used: inout Set<String>) {
        switch node.value {
        case .mapping(let members):
            let type = members.first { $0.key.text == "type" }?.value.text
            for member in members {
                let key = path.isEmpty ? member.key.text : "\(path).\(member.key.text)"
                used.insert(key)
                if let type { used.insert("\(type):\(member.key.text)") }
                if let type { used.insert("\(type):\(member.key.text)=\(member.value.text)") }
                collect(member.value, key, &used)
            }
        case .sequence(let elements):
            for element in elements { collect(element, path, &used) }
        default:
            used.insert("\(path)=\(node.text)")
        }
    }

    /// The keys and words of a schema, with those of its alternatives.
    private static func known(_ schema: JSONValue, _ path: String, _ separator: String) -> [String]
    {
        var known: [String] = []
        for member in schema["properties"]?.object ?? [:] {
            let key = path.isEmpty ? member.key : path + separator + member.key
            known.append(key)
            known += Self.known(member.value, key, ".")
        }
        for word in schema["enum"]?.array?.compactMap(\.string) ?? [] {
            known.append("\(path)=\(word)")
        }
        for alternative in schema["anyOf"]?.array ?? [] {
            known += Self.known(alternative, path, separator)
        }
        if let items = schema["items"] { known += Self.known(items, path, separator) }
        return known
    }

    @Test func `There is a fixture for every key and every word`() throws {
        var schema = PipelineSchema.jsonSchema(.standard)
        let definitions = schema["$defs"]
        schema["$defs"] = nil
        let known = Set(Self.known(.object(schema), "", "."))
        #expect(known.count > 80)
        let missing = known.subtracting(try Self.used()).sorted()
        #expect(missing == [])

        let types = definitions?["field"]?["anyOf"]?.array?.last?["allOf"]?.array ?? []
        #expect(types.count == 9)
        for type in types {
            let name = try #require(type["if"]?["properties"]?["type"]?["const"]?.string)
            let keys = Self.known(type["then"] ?? [:], name, ":")
                .filter { !$0.hasPrefix("\(name):type=") }
            let missing = Set(keys).subtracting(try Self.used()).sorted()
            #expect(missing == [])
        }
    }
}
