import Foundation
import JSON
import TestSupport
import Testing
import YAML

/// Whether our reader and ruamel.yaml agree on every scalar of every fixture.
struct YAMLAgreementTests {
    /// Prints a line for each scalar: path, type, and the value as hexadecimal digits.
    private static let reader = """
        import datetime, json, struct, sys
        from ruamel.yaml import YAML
        def scalars(value, path):
            if isinstance(value, dict):
                for key, member in value.items():
                    name = "null" if key is None else str(key)
                    yield from scalars(member, path + "/" + name)
            elif isinstance(value, list):
                for index, element in enumerate(value):
                    yield from scalars(element, path + "/" + str(index))
            elif value is None: yield path + " null"
            elif isinstance(value, bool): yield path + " bool " + str(value).lower()
            elif isinstance(value, int): yield path + " int " + str(value)
            elif isinstance(value, float):
                yield path + " float " + ("nan" if value != value else str(struct.unpack(">Q", struct.pack(">d", value))[0]))
            else:
                text = value if isinstance(value, str) else value.isoformat()
                yield path + " text " + text.encode().hex()
        result = {}
        task = json.load(sys.stdin)
        texts = {path: open(path, "rb").read() for path in task["paths"]}
        for name, text in (texts | task["texts"]).items():
            try:
                value = YAML(typ="safe", pure=True).load(text)
                result[name] = sorted(scalars(value, ""))
            except Exception as error:
                result[name] = None
        json.dump(result, sys.stdout)
        """

    private static func scalars(of node: YAMLNode, _ path: String) -> [String] {
        switch node.value {
        case .null: ["\(path) null"]
        case .bool(let value): ["\(path) bool \(value)"]
        case .integer(let value): ["\(path) int \(value)"]
        case .number(let value):
            ["\(path) float \(value.isNaN ? "nan" : String(value.bitPattern))"]
        case .string(let value):
            [
                "\(path) text "
                    + value.utf8.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
            ]
        case .sequence(let elements):
            elements.enumerated().flatMap { scalars(of: $1, "\(path)/\($0)") }
        case .mapping(let members):
            members.flatMap { scalars(of: $0.value, "\(path)/\($0.key.text)") }
        }
    }

    /// What ruamel.yaml reads: the scalars by file or text, `null` where it reads nothing.
    private static func others(
        paths: [String] = [],
        texts: [String] = []
    ) throws -> JSONValue {
        let task: JSONValue = [
            "paths": .array(paths.map { .string($0) }),
            "texts": .object(JSONObject(texts.map { ($0, .string($0)) })),
        ]
        let output = try Python.output(of: reader, input: Data(task.description.utf8))
        return try JSONReader.value(of: [UInt8](output))
    }

    /// Plain scalars of every kind.
    ///
    /// ruamel.yaml goes beyond the core schema for `1_000`, `0b11`, signs before `0x` and `0o`,
    /// dates, `=`, and `?a` in a list; there we keep to the schema. libyaml refuses `:a` in a list.
    private static let plain = [
        "yes", "No", "NO", "on", "Off", "y", "n", "true", "True", "TRUE", "tRue", "false", "null",
        "Null", "NULL", "nULL", "~", "", "0", "-0", "+0", "00", "007", "08", "0o14", "0o8", "0O7",
        "0x1F", "0xff", "0xFG", "0X1F", "1e3", "1E3", "1e+3", "1e-3", "1e", "e3", ".5", "5.", ".",
        "..", "-.5", "+.5", "-5.", "1.2.3", "1.5e", "12:30", "12:30:45", "190:20:30", ".inf",
        "-.inf",
        "+.inf", ".Inf", ".INF", ".iNF", "inf", ".nan", ".NaN", ".NAN", "nan", "-.nan", "1,000",
        "9223372036854775807", "-9223372036854775808", "0.1", "1e308", "1e-320", "3.14159",
        "a b", "a:b", "a#b", "-a", ":a", "<<x", "C:\\dir", "\u{00E9}", "日本", "😀",
        "10MB", "20%", "500ms", "1 2", "+", "-1-", "1-2", "0.0.0", "$x", "a'b", "a\"b", "null x",
    ]

    /// A value of a document: a scalar in some style, a list or a mapping.
    private static func value(_ indent: String, _ random: inout SeededGenerator) -> String {
        let text = plain.randomElement(using: &random) ?? ""
        let next = indent + "  "
        let depth = indent.count / 2
        switch Int.random(in: 0..<(depth < 4 ? 12 : 7), using: &random) {
        case 0: return " '\(text.replacing("'", with: "''"))'\n"
        case 1:
            let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
            return " \"\(escaped)\\t\\u00e9\\x41\\\n\(next)  end\"\n"
        case 2:
            return
                " |\(["", "-", "+"].randomElement(using: &random) ?? "")\n\(next)\(text)x\n\n\(next)  y\n\n"
        case 3:
            return
                " >\(["", "-", "+"].randomElement(using: &random) ?? "")\n\(next)x\(text)\n\(next)y\n\n\(next)  z\n\(next)w\n"
        case 4: return " !!str \(text.isEmpty ? "''" : "x")\n"
        case 5: return " [1, 'b', {c: ~, \"d\": [0x1F]}, ]  # comment\n"
        case 6, 7, 8: return text.isEmpty ? "\n" : " \(text)\n"
        case 9:
            let items = (0..<2).map { _ in next + "-" + value(next, &random) }
            return "\n" + items.joined()
        default:
            let members = (0..<2).map { next + "k\($0):" + value(next, &random) }
            return "\n" + members.joined()
        }
    }

    @Test(.enabled(if: Python.isThere, "scripts/test-python has not run"))
    func `Both readers give every kind of scalar the same value, wherever it stands`() throws {
        var random = SeededGenerator(seed: 12)
        var texts = Self.plain.map {
            "a: \($0)\nb: [x, \($0.contains(",") || $0.hasPrefix(":") ? "" : $0)]\n"
        }
        for _ in 0..<300 {
            texts.append((0..<5).map { "k\($0):" + Self.value("", &random) }.joined())
        }
        let others = try Self.others(texts: texts)
        var compared = 0
        for text in texts {
            let document = try? YAMLReader().document(of: text)
            let isRead = document?.faults == []
            #expect(isRead == (others[text]?.array != nil), "\(text)")
            guard isRead, let document, let expected = others[text]?.array?.compactMap(\.string)
            else { continue }
            #expect(Self.scalars(of: document.root, "").sorted() == expected.sorted(), "\(text)")
            compared += expected.count
        }
        #expect(compared > 2000)
    }

    @Test(.enabled(if: Python.isThere, "scripts/test-python has not run"))
    func `Both readers give every scalar of every fixture the same value`() throws {
        let accepted = Fixtures.shipped + Fixtures.valid
        let paths = (accepted + Fixtures.invalid).map(Fixtures.path)
        let others = try Self.others(paths: paths)
        var compared = 0
        // ruamel.yaml takes 50_000 for a number, as YAML 1.1 does; in YAML 1.2 it is text.
        for path in paths where !path.hasSuffix("/whole-numbers.yml") {
            let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
            let document = try? YAMLReader().document(of: YAMLText.decode(bytes))
            if accepted.map(Fixtures.path).contains(path) {
                #expect(document?.faults == [], "\(path)")
                #expect(others[path]?.array != nil, "\(path)")
            }
            guard let document, document.faults.isEmpty,
                let expected = others[path]?.array?.compactMap(\.string)
            else { continue }
            #expect(Self.scalars(of: document.root, "").sorted() == expected.sorted(), "\(path)")
            compared += expected.count
        }
        #expect(compared > 400)
    }
}
