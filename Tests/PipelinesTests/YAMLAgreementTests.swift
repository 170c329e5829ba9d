import Foundation
import JSON
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
                yield path + " float " + str(struct.unpack(">Q", struct.pack(">d", value))[0])
            else:
                text = value if isinstance(value, str) else value.isoformat()
                yield path + " text " + text.encode().hex()
        result = {}
        for path in json.load(sys.stdin):
            try:
                value = YAML(typ="safe", pure=True).load(open(path, "rb").read())
                result[path] = sorted(scalars(value, ""))
            except Exception as error:
                result[path] = None
        json.dump(result, sys.stdout)
        """

    private static func scalars(of node: YAMLNode, _ path: String) -> [String] {
        switch node.value {
        case .null: ["\(path) null"]
        case .bool(let value): ["\(path) bool \(value)"]
        case .integer(let value): ["\(path) int \(value)"]
        case .number(let value): ["\(path) float \(value.bitPattern)"]
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

    @Test(.enabled(if: Python.isThere, "scripts/test-python has not run"))
    func `Both readers give every scalar of every fixture the same value`() throws {
        let accepted = Fixtures.shipped + Fixtures.valid
        let paths = (accepted + Fixtures.invalid).map(Fixtures.path)
        let input = JSONValue.array(paths.map { .string($0) }).description
        let output = try Python.output(of: Self.reader, input: Data(input.utf8))
        let others = try JSONReader.value(of: [UInt8](output))
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
