import Testing

@testable import TerminalOutput

@Suite struct GrowingValuesTests {
    @Test(
        "an answer that grows shows its values and not its JSON",
        arguments: [
            (#"{"#, ""),
            (#"{"sentim"#, ""),
            (#"{"sentiment": "posi"#, "sentiment: posi"),
            (
                #"{"sentiment": "positive", "confidence": 0.9"#,
                "sentiment: positive · confidence: 0.9"
            ),
            (#"{"a": "x, \"y\": {z}", "b""#, #"a: x, "y": {z}"#),
            (#"{"tags": ["one", "two"], "n": {"m": 1}}"#, "tags: one · two · m: 1"),
            (#"{"items": [{"name": "Bus"}, {"name": "Toll"}]}"#, "name: Bus · name: Toll"),
            (#"{"t": "caf\u00e9\nbar\"#, "t: café bar"),
            (#" {"x": true, "y": null}"#, "x: true · y: null"),
            ("positive", "positive"),
            ("", ""),
        ]
    )
    func values(answer: String, expected: String) {
        #expect(GrowingValues.text(of: answer) == expected)
    }
}
