import JSON
import TestSupport
import Testing

@Suite struct JSONValueTests {
    private static let values: [(value: JSONValue, type: String)] = [
        (nil, "null"), (true, "boolean"), (1, "integer"), (1.5, "number"), ("s", "string"),
        ([1], "array"), (["a": 1], "object"),
    ]

    @Test(arguments: values.indices)
    func `A value is what it is and nothing else`(index: Int) {
        let (value, type) = Self.values[index]
        #expect(value.typeName == type)
        #expect((value.bool != nil) == (type == "boolean"))
        #expect((value.integer != nil) == (type == "integer"))
        #expect((value.int != nil) == (type == "integer"))
        #expect((value.double != nil) == (type == "integer" || type == "number"))
        #expect((value.string != nil) == (type == "string"))
        #expect((value.array != nil) == (type == "array"))
        #expect((value.object != nil) == (type == "object"))
        #expect(value["a"] == (type == "object" ? 1 : nil))
    }

    @Test(
        arguments: [
            (0, 0), (1, 1), (100_000_000, 100_000_000), (100_000_001, nil), (-1, nil), (1.0, nil),
            ("5", nil), (nil, nil), (.integer(.max), nil),
        ] as [(JSONValue, Int?)]
    )
    func `A count is a whole number that anybody is believed`(value: JSONValue, count: Int?) {
        #expect(value.count == count)
    }

    @Test func `Members keep their order, and a later one replaces an earlier one in its place`() {
        var object: JSONObject = ["b": 1, "a": 2, "b": 3]
        #expect(object.keys == ["b", "a"])
        #expect(object["b"] == 3)
        object["c"] = 4
        object["b"] = 5
        #expect(object.keys == ["b", "a", "c"])
        object["a"] = nil
        object["none"] = nil
        #expect(object.keys == ["b", "c"])
        #expect(object.map(\.value) == [5, 4])
        object["b"] = .null
        #expect(object["b"] == .null && object.count == 2)
        #expect(JSONObject([("x", 1), ("x", 2)]) == ["x": 2])
    }

    @Test func `Objects are equal only in the same order`() {
        let one: JSONObject = ["a": 1, "b": 2]
        let other: JSONObject = ["b": 2, "a": 1]
        #expect(one != other)
        #expect(JSONValue.integer(1) != .number(1))
    }

    @Test(
        arguments: [
            0x80, 0x9F, 0xAD, 0x61C, 0x180E, 0x200B, 0x200E, 0x200F,
            0x2028, 0x202E, 0x2060, 0x206F, 0xFEFF, 0xFFF9, 0xFFFB,
            0xE0000, 0xE007F, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF, 0xFDD0,
            0xFDEF,
        ] as [UInt32]
    )
    func `What nobody would see is hidden, and written as an escape`(value: UInt32) throws {
        let scalar = try #require(Unicode.Scalar(value))
        #expect(HiddenCharacters.contains(scalar))
        let text = "é\(scalar)日"
        let written = JSONWriter(escapesHidden: true).text(of: .string(text))
        #expect(!written.unicodeScalars.contains(scalar))
        #expect(written.hasPrefix("\"é\\u") && written.hasSuffix("日\""))
        #expect(try JSONReader.value(of: written) == .string(text))
        #expect(JSONWriter().text(of: .string(text)).unicodeScalars.contains(scalar))
    }

    @Test(
        arguments: [
            0xA0, 0xAC, 0xAE, 0x61B, 0x61D, 0x180D, 0x200A, 0x200C,
            0x200D, 0x2010, 0x2027, 0x202F, 0x205F, 0x2070, 0xFEFE,
            0xFFF8, 0xFFFC, 0xFFFD, 0xE0080, 0xFDCF, 0xFDF0, 0x1FFFD,
            0xE9,
            0x1F600,
        ] as [UInt32]
    )
    func `What can be seen, or joins what can, is not hidden`(value: UInt32) throws {
        let scalar = try #require(Unicode.Scalar(value))
        #expect(!HiddenCharacters.contains(scalar))
        let written = JSONWriter(escapesHidden: true).text(of: .string("\(scalar)"))
        #expect(written == "\"\(scalar)\"")
    }

    /// A value of any form.
    private func value(_ depth: Int, _ generator: inout SeededGenerator) -> JSONValue {
        let texts = ["", "a", "é\u{1}", "\"\\", "😀\u{202E}", "</b>", "\u{7F}\n"]
        switch Int.random(in: 0..<(depth > 0 ? 8 : 6), using: &generator) {
        case 0: return .null
        case 1: return .bool(Bool.random(using: &generator))
        case 2: return .integer(Int64.random(in: .min ... .max, using: &generator))
        case 3: return .integer(Int64.random(in: -20...20, using: &generator))
        case 4: return .number(Double.random(in: -1e9...1e9, using: &generator) + 0.5)
        case 5: return .string(texts.randomElement(using: &generator) ?? "")
        case 6:
            let count = Int.random(in: 0...4, using: &generator)
            return .array((0..<count).map { _ in value(depth - 1, &generator) })
        default:
            let names = texts.prefix(Int.random(in: 0...7, using: &generator))
            return .object(JSONObject(names.map { ($0, value(depth - 1, &generator)) }))
        }
    }

    @Test(arguments: 0..<100)
    func `What is written in any layout is read as it was`(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let value = value(4, &generator)
        for layout in [JSONWriter.Layout.compact, .pretty] {
            for isInPage in [false, true] {
                let writer = JSONWriter(
                    layout: layout,
                    escapesForHTML: isInPage,
                    keepsFractions: true,
                    escapesHidden: isInPage
                )
                let text = writer.text(of: value)
                #expect(try JSONReader.value(of: text) == value)
                if isInPage { #expect(!text.contains("<") && !text.contains("\u{202E}")) }
                if layout == .compact { #expect(!text.contains("\n")) }
            }
        }
        #expect(value.description == JSONWriter().text(of: value))
    }

    @Test(
        arguments: [
            (1.0, "1", "1.0"), (0.5, "0.5", "0.5"), (-2, "-2", "-2.0"), (1e300, "1e+300", "1e+300"),
            (.infinity, "null", "null"), (.nan, "null", "null"),
            (
                1e15, "1000000000000000",
                "1000000000000000.0"
            ),
        ] as [(Double, String, String)]
    )
    func `A number is written with a fraction only where that is wished for`(
        number: Double,
        plain: String,
        fraction: String
    ) {
        #expect(JSONWriter().text(of: .number(number)) == plain)
        #expect(JSONWriter(keepsFractions: true).text(of: .number(number)) == fraction)
        #expect(JSONWriter(keepsFractions: true).text(of: 7) == "7")
    }

    @Test func `A value is laid out at the level at which it stands`() {
        var bytes: [UInt8] = []
        JSONWriter(layout: .pretty).write(["a": [1], "b": [:]], to: &bytes, level: 1)
        #expect(
            String(decoding: bytes, as: UTF8.self)
                == "{\n    \"a\": [\n      1\n    ],\n    \"b\": {}\n  }"
        )
    }

    @Test func `The content of a string is written in pieces as in one`() {
        let text = "one \"two\"\n three"
        var pieces: [UInt8] = []
        for part in [text.prefix(6), text.dropFirst(6)] {
            JSONWriter().writeContent(of: part, to: &pieces)
        }
        #expect(
            "\"" + String(decoding: pieces, as: UTF8.self) + "\""
                == JSONValue.string(text).description
        )
    }
}
