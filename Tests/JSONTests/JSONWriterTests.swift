import JSON
import Testing

@Suite struct JSONWriterTests {
    let value: JSONValue = [
        "name": "A \"quoted\"\n\u{1}\u{7F} tail", "list": [1, 2.5, nil, true], "none": .array([]),
        "in": ["a": 5.0],
    ]

    @Test("compact text is one line")
    func compact() {
        #expect(
            JSONWriter().text(of: value)
                == #"{"name":"A \"quoted\"\n\u0001\u007f tail","list":[1,2.5,null,true],"none":[],"in":{"a":5}}"#
        )
    }

    @Test("pretty text is indented by two spaces")
    func pretty() {
        #expect(
            JSONWriter(layout: .pretty).text(of: ["a": [1, ["b": nil]], "c": .array([])]) == """
                {
                  "a": [
                    1,
                    {
                      "b": null
                    }
                  ],
                  "c": []
                }
                """
        )
    }

    @Test(
        "elements that are written once give the bytes that all elements give",
        arguments: 0...3,
        [0, 1, 2]
    )
    func writtenElements(written: Int, others: Int) {
        let elements: [JSONValue] = (0..<written + others).map { ["t\"\($0)": [1, nil]] }
        let whole: JSONObject = ["a": 1, "list": .array(elements), "z": ["list": .array(elements)]]
        var rest = whole
        rest["list"] = .array(Array(elements.dropFirst(written)))
        let bytes = JSONWriter.bytes(
            of: rest,
            where: "list",
            beginsWith: WrittenElements(Array(elements.prefix(written)))
        )
        #expect(String(decoding: bytes, as: UTF8.self) == JSONWriter().text(of: .object(whole)))
    }

    @Test("text for an HTML page cannot close its element")
    func html() {
        let text = JSONWriter(escapesForHTML: true).text(of: "</script><!-- & \u{2028}\u{2029}é")
        #expect(text == #""\u003c/script\u003e\u003c!-- \u0026 \u2028\u2029é""#)
    }

    @Test("what is written is read back as it was")
    func roundTrip() throws {
        let text = JSONWriter(layout: .pretty, escapesForHTML: true).text(of: value)
        let expected: JSONValue = [
            "name": "A \"quoted\"\n\u{1}\u{7F} tail", "list": [1, 2.5, nil, true],
            "none": .array([]),
            "in": ["a": 5],
        ]
        #expect(try JSONReader.value(of: text) == expected)
    }

    @Test("each byte is escaped wherever it stands", arguments: 0..<20)
    func positions(place: Int) throws {
        for scalar in (0..<0x100).map({ Unicode.Scalar(UInt8($0)) }) + ["\u{2028}", "漢"] {
            let text = String(repeating: "x", count: place) + String(scalar) + "xxxxxxxxxxxx"
            let written = JSONWriter().text(of: .string(text))
            #expect(try JSONReader.value(of: Array(written.utf8)) == .string(text))
            let needsEscape = scalar.value < 0x20 || ["\"", "\\", "\u{7F}"].contains(scalar)
            #expect((written.utf8.count > text.utf8.count + 2) == needsEscape)
        }
    }

    @Test("integers are written in full", arguments: [0, 7, -10, .max, .min])
    func integers(value: Int64) {
        #expect(JSONWriter().text(of: .integer(value)) == String(value))
    }

    @Test("a string is escaped alike wherever its characters stand", arguments: [false, true])
    func everyPlace(escapesHidden: Bool) throws {
        let writer = JSONWriter(escapesHidden: escapesHidden)
        let hidden: Set<Unicode.Scalar> = ["\u{80}", "\u{202E}", "\u{2028}"]
        let special: [Unicode.Scalar] = [
            "\"", "\\", "\n", "\u{1}", "\u{1F}", "\u{7F}", "\u{202E}", "\u{2028}", "#", "]", "é",
            "€", "\u{80}", "\u{1F600}",
        ]
        for scalar in special {
            for before in 0...17 {
                for behind in [0, 1, 7, 8, 9] {
                    // Twice: what stands behind the first one is looked at anew.
                    let filling = String(repeating: "a", count: before)
                    let end = String(repeating: "!", count: behind)
                    let text = filling + String(scalar) + String(scalar) + "x" + end
                    let bytes = Array(writer.text(of: .string(text)).utf8)
                    #expect(try JSONReader.value(of: bytes).string == text)
                    let isBare = bytes.count == text.utf8.count + 2
                    let isEscaped =
                        scalar.value < 0x20 || ["\"", "\\", "\u{7F}"].contains(scalar)
                        || (escapesHidden && hidden.contains(scalar))
                    #expect(isBare != isEscaped, "\(scalar.value) at \(before)")
                }
            }
        }
    }

    @Test(
        "whole numbers are written as they are",
        arguments: [
            0, 7, 10, 99, 100, -1, -10, 1_234_567, .max, .min,
        ]
    )
    func integers(number: Int64) {
        #expect(JSONWriter().text(of: .integer(number)) == "\(number)")
    }
}
