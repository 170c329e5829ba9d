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
}
