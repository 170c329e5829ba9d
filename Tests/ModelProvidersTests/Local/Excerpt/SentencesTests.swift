import Testing

@testable import ModelProviders

/// Sentences are taken whole: a mark inside of one does not end it, a border is not overlooked.
struct SentencesTests {
    @Test(arguments: [
        (
            "The lamp was lit in 1864. It burned oil! Who paid? Nobody knows…",
            ["The lamp was lit in 1864.", "It burned oil!", "Who paid?", "Nobody knows…"]
        ),
        (
            "Dr. Weiß met J. Smith on 3. März. He left.",
            ["Dr. Weiß met J. Smith on 3. März.", "He left."]
        ),
        ("Salt melts at 390 °C. Water does not.", ["Salt melts at 390 °C.", "Water does not."]),
        (
            "It costs 1.4 m. per year, e.g. for oil. It pays.",
            ["It costs 1.4 m. per year, e.g. for oil.", "It pays."]
        ),
        (
            "\"Stop!\" he said. (Nobody did.) We went.",
            ["\"Stop!\" he said.", "(Nobody did.)", "We went."]
        ),
        ("第一句话。第二句话！第三句？", ["第一句话。", "第二句话！", "第三句？"]),
        ("¿Quién paga? ¡Nadie! Así fue.", ["¿Quién paga?", "¡Nadie!", "Así fue."]),
        (
            "Das Café in der z. B. neuen Straße schließt. Schade.",
            ["Das Café in der z. B. neuen Straße schließt.", "Schade."]
        ),
    ])
    func `marks that end sentences are told from others`(text: String, expected: [String]) {
        #expect(Sentences(of: text).texts == expected)
    }

    @Test func `headings and lists are no sentences, and lines that are wrapped are one`() {
        let text = """
            # The library

            Between the books
              stands a  catalogue. It holds seeds.

            * peas
            * beans
            """
        #expect(
            Sentences(of: text).texts == [
                "Between the books stands a catalogue.", "It holds seeds.",
            ]
        )
    }

    @Test func `a text without sentences has its paragraphs`() {
        #expect(Sentences(of: "Peas 3\nBeans 4\n\nTotal 7").texts == ["Peas 3 Beans 4", "Total 7"])
        #expect(Sentences(of: " \n\n ").texts.isEmpty)
        let endless = Sentences(of: String(repeating: "word ", count: 1000)).texts
        #expect(endless.count == 1)
        #expect(endless[0].count <= Sentences.longest + 2)
        #expect(endless[0].hasSuffix("word …"))
    }
}
