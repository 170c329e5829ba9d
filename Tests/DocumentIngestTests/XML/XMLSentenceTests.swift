import AnalysisCore
import DocumentIngest
import Testing

/// What elements in a sentence say by their attributes, and where their words end.
@Suite struct XMLSentenceTests {
    private func document(_ source: String, _ format: XMLFormat = .auto) async throws -> Document {
        let options = IngestOptions(xml: XMLOptions(format: format))
        let document = try await TemporaryFolder.document(
            "a.xml",
            bytes: Array(source.utf8),
            options
        )
        return try #require(document)
    }

    @Test(arguments: [
        ("Mische <zutat menge='1 kg'>Mehl</zutat>.", "Mische Mehl (menge: 1 kg)."),
        ("a <b menge='1' sorte='x'>c</b> d", "a c (menge: 1, sorte: x) d"),
        ("a <x menge='1'>b </x>c", "a b (menge: 1) c"),
        ("a <x menge='1 '>b</x>, c", "a b (menge: 1), c"),
        ("a <x menge='1'><y farbe='rot' sorte='z'>b</y></x>", "a b (sorte: z) (menge: 1)"),
        // What numbers, places, styles or links an element is none of the text.
        ("a <x id='1' klasse='k' rend='it' xml:lang='de' osisID='G'>b</x>", "a b"),
        ("a <x href='u' ref='r' keyref='k' typ='t' ctype='b'>b</x>", "a b"),
        ("a <w lemma='b' tag='N'>b</w> c", "a b c"),
        ("a <x menge=' '>b</x>", "a b"), ("a <x menge='1'> </x> b", "a 1 b"),
        // What has no words is read as its attributes.
        ("Am <datum iso='2024-05-06'/> kostet", "Am 2024-05-06 kostet"),
        ("Am <am tag='2024-05-06' preis='5 EUR'/>.", "Am 2024-05-06 5 EUR."),
        ("Hello <var name='user'/>, you", "Hello user, you"),
        ("a<var name='b'/>c", "a b c"), ("»<var name='b'/>«", "»b«"),
        ("Returns <see langword='null'/> or <see cref='T:A`1'/>.", "Returns null or T:A`1."),
        ("see <link href='http://x.org/'/>.", "see http://x.org/."),
        ("see <link href='u' title='Mill'/>.", "see Mill."),
        ("a <pb number='3'/>b <x id='4'/>c", "a b c"),
        ("a <x note='&lt;b>y&lt;/b> z'/>.", "a y z."),
        // The parts of a name, and a sentence, end their words.
        (
            "an <p1><vor>Jo</vor><nach>Grau</nach></p1> und <p1><vor>B</vor><nach>C</nach></p1>",
            "an Jo Grau und B C"
        ),
        ("an <p1><titel>Dr.</titel><vor>Jo</vor></p1>Dr. Jo", "an Dr. Jo Dr. Jo"),
        ("an <p1><vor>Jo</vor><nach>Grau</nach></p1>, am", "an Jo Grau, am"),
        ("an <p1><vor>Jo</vor></p1>anna", "an Joanna"),
        ("für <p1><zeichen>£</zeichen><zahl>49</zahl></p1>.", "für £49."),
        ("für <p1><z>£</z><g>49</g><k>.</k><d>90</d></p1>", "für £49.90"),
        ("<w1><stem>walk</stem><suffix>ed</suffix></w1> on", "walked on"),
        ("<x><b>contr</b><i>act</i></x> on", "contract on"),
        ("Erde.<vers nr='2'/>Und", "Erde. Und"), ("x<vers nr='2'/>y", "xy"),
        ("<verse>Eins.</verse><verse>Zwei</verse> drei", "Eins. Zwei drei"),
    ])
    func `A sentence of no known vocabulary is read with what its elements say`(
        sentence: String,
        expected: String
    ) async throws {
        let source = "<r><satz>\(sentence)</satz></r>"
        #expect(try await document(source).text == expected)
    }

    @Test(arguments: [
        (
            "<TEI xmlns='http://www.tei-c.org/ns/1.0'><text><p>On <date when='1850-05-06'/> he <ref target='#n'/>wrote <ref target='http://x'/>, <num value='12'/> <date when='1850'>then</date>.</p></text></TEI>",
            "On 1850-05-06 he wrote http://x, 12 then."
        ),
        (
            "<article xmlns='http://docbook.org/ns/docbook'><para>See <xref linkend='ch2'/> and <link xmlns:xlink='http://www.w3.org/1999/xlink' xlink:href='http://x.org/'/> or <ulink url='http://y.org'/>, <anchor xml:id='a'/>there.</para></article>",
            "See ch2 and http://x.org/ or http://y.org, there."
        ),
        (
            "<topic><body><p>Install <keyword keyref='product'/> now. <xref href='b.dita'/></p></body></topic>",
            "Install product now. b.dita"
        ),
        (
            "<TEI xmlns='http://www.tei-c.org/ns/1.0'><text><p>die Brü-<lb break='no'/>cke, E-<lb/>Mail</p></text></TEI>",
            "die Brücke, E-\nMail"
        ),
    ])
    func `In a known one a table says what speaks`(source: String, expected: String) async throws {
        #expect(try await document(source).text == expected)
    }

    @Test func `Words that stand elsewhere are told of`() async throws {
        let source = "<topic><body><p>Install on <ph conref='a.dita#a/b'/> now.</p></body></topic>"
        let found = try await document(source)
        #expect(found.text == "Install on now.")
        #expect(found.findings.map(\.kind) == ["unfollowed-references"])
        #expect(found.findings.first?.line == 1)
    }

    @Test func `Attributes in a sentence have their places`() async throws {
        let source = "<r>\n<s>Mische <z menge='1 kg'>Mehl</z> am <t tag='6. Mai'/>.</s></r>"
        let found = try await document(source)
        #expect(found.text == "Mische Mehl (menge: 1 kg) am 6. Mai.")
        for quote in ["1 kg", "6. Mai"] {
            let range = try #require(found.text.utf8.firstRange(of: quote.utf8))
            let offset = found.text.utf8.distance(from: found.text.startIndex, to: range.lowerBound)
            let place = try #require(found.positions.sourceOffset(at: offset))
            #expect(Array(source.utf8)[place...].starts(with: quote.utf8))
            #expect(found.positions.line(at: offset) == 2)
        }
    }

    @Test func `Records and outlines say it too`() async throws {
        let source = "<r><s>Mische <z menge='1 kg'>Mehl</z>.</s><s>Am <t tag='6'/>.</s></r>"
        let options = IngestOptions(xml: XMLOptions(record: "//s"))
        let folder = try TemporaryFolder()
        try folder.write("a.xml", source)
        let lines = try await folder.lines(options)
        #expect(lines == ["a.xml#1: Mische Mehl (menge: 1 kg).", "a.xml#2: Am 6."])
        let outline = try await document("<r><a>x</a><s>b <z menge='1 kg'>c</z></s></r>", .outline)
        #expect(outline.text == "r:\n  a: x\n  s: b c (menge: 1 kg)")
    }

    @Test func `Elements without words around them are words of their own`() async throws {
        #expect(try await document("<a><b>x</b><b>y</b></a>", .text).text == "x y")
    }
}
