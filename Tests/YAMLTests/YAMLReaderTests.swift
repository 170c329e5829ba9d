import Testing
import YAML

/// What documents mean, and where their values stand.
struct YAMLReaderTests {
    @Test(arguments: [
        ("a: 1", "{a: 1}"),
        ("- a\n- 2.5\n- ~", #"["a", 2.5, null]"#),
        (#"{"a": [1, {b: c}], d: }"#, #"{a: [1, {b: "c"}], d: null}"#),
        ("a: '1'\nb: \"true\"", #"{a: "1", b: "true"}"#),
        ("a: |\n  x\n  y\nb: >-\n  x\n  y\n", "{a: \"x\ny\n\", b: \"x y\"}"),
        ("a: \"\\u00e9\\t\\\"\"", "{a: \"é\t\"\"}"),
        ("country: NO\nzip: 01234\nversion: 1.10", #"{country: "NO", zip: 1234, version: 1.1}"#),
        ("!!str 12: !!int 3\nx: !!float 3\ny: ! 4", #"{12: 3, x: 3.0, y: "4"}"#),
        ("null", "null"),
        ("--- # one document\na: 1\n...\n# the end\n", "{a: 1}"),
        ("%YAML 1.2\n---\na: 1", "{a: 1}"),
        ("? a\n: b", #"{a: "b"}"#),
        ("a: x # comment\nb: x#y", #"{a: "x", b: "x#y"}"#),
    ])
    func `A document has the value that YAML 1.2 gives it`(text: String, value: String) throws {
        #expect(try rendering(of: text) == value)
    }

    @Test(arguments: [
        ("a: &x 1\nb: *x", "{a: 1, b: 1}"),
        ("a: &x {p: 1, q: 2}\nb:\n  <<: *x\n  q: 3", "{a: {p: 1, q: 2}, b: {q: 3, p: 1}}"),
        (
            "a: &x {p: 1}\nb: &y {p: 2, q: 3}\nc: {<<: [*x, *y]}",
            "{a: {p: 1}, b: {p: 2, q: 3}, c: {p: 1, q: 3}}"
        ),
        ("a: {\"<<\": 1}", "{a: {<<: 1}}"),
        ("a: &x 1\nb: &x 2\nc: *x", "{a: 1, b: 2, c: 2}"),
    ])
    func `Aliases repeat values, and merge keys bring them in`(text: String, value: String) throws {
        #expect(try rendering(of: text) == value)
    }

    @Test func `Every value knows its line and column`() throws {
        let text = "a: 1\nbé:\n  - x\n  - \"y z\"\n"
        let document = try YAMLReader().document(of: text)
        guard case .mapping(let members) = document.root.value, members.count == 2,
            case .sequence(let elements) = members[1].value.value, elements.count == 2
        else {
            Issue.record("not what was written: \(document.root.rendering)")
            return
        }
        #expect(members[0].key.start == YAMLPosition(line: 1, column: 1))
        #expect(members[0].value.start == YAMLPosition(line: 1, column: 4))
        #expect(members[1].key.end == YAMLPosition(line: 2, column: 3))
        #expect(elements[0].start == YAMLPosition(line: 3, column: 5))
        #expect(elements[1].start == YAMLPosition(line: 4, column: 5))
        #expect(elements[1].end == YAMLPosition(line: 4, column: 10))
        #expect(elements[1].style == .quoted)
    }
}
