import AnalysisCore
import DocumentIngest
import Testing

/// Records of one structure are written by what was written of the first of them.
@Suite struct OutlineTemplateTests {
    /// What a record comes to: its text with the line and the byte of the record that each byte of it
    /// is from.
    private struct Reading: Equatable {
        var text: String
        var places: [String]
    }

    private static func read(
        _ name: String,
        _ content: String,
        _ folder: TemporaryFolder,
        format: XMLFormat
    ) async throws -> [Document] {
        try folder.write(name, content)
        let xml = XMLOptions(format: format, record: "//r")
        var documents: [Document] = []
        let source = DocumentSource(
            paths: [folder.path + "/" + name],
            options: IngestOptions(xml: xml)
        )
        for try await item in source.items() {
            if case .document(let document) = item { documents.append(document) }
        }
        return documents
    }

    private static func reading(_ document: Document, firstLine: Int, start: Int) -> Reading {
        let places = (0..<document.text.utf8.count).map { offset -> String in
            let line = document.positions.line(at: offset).map { $0 - firstLine }
            let byte = document.positions.sourceOffset(at: offset).map { $0 - start }
            return "\(line ?? -1):\(byte ?? -1)"
        }
        return Reading(text: document.text, places: places)
    }

    /// Records that share a structure with one before them, and differ from it in one thing.
    private static let records = [
        "<r id='1' k='a'><n>Ann</n><t>first</t></r>",
        "<r id='2' k='b'><n>Bob</n><t>second one</t></r>",
        "<r id='3' k=''><n>Cid</n><t>no value</t></r>",
        "<r id='4' k='d'><n>Dan</n><t>again</t></r>",
        "<r id='5' k='e &amp; f'><n>Eve</n><t>fifth</t></r>",
        "<r id='6' k='g'><n>Fay &lt;b&gt;x&lt;/b&gt;</n><t>a  b</t></r>",
        "<r id='7' k='h'><n>\n  Gus\n</n>\n<t>lines\nof its own</t></r>",
        "<r id='8' k='i'><n>Größe</n><t>x</t></r>",
        "<r id='9' k='j'><n/><t>empty name</t></r>",
        "<r><p name='x' value='1'/><p name='y' value='2'/></r>",
        "<r><p name='z' value='3'/><p name='w' value='4'/></r>",
        "<r><g><a>1</a><b>2</b></g><g><a>3</a><b>4</b></g></r>",
        "<r><g><a>5</a><b>6</b></g><g><a>7</a><b>8</b></g></r>",
        "<r><i>one</i><i>two</i><z>end</z></r>",
        "<r><i>one two three four five six</i><i>seven eight nine ten eleven</i><z>end</z></r>",
        "<r><t xml:space='preserve'>a</t><u>b</u><v>c</v></r>",
        "<r><t xml:space='preserve'>a\n  b</t><u>b</u><v>c</v></r>",
        "<r id='10' k='l'><n>Hal</n><t><![CDATA[x < y]]></t></r>",
        "<r id='11' k='m'><n>Ida</n><t>sec<!-- -->ond</t></r>",
        "<r id='12' k='n'><n>Jan</n><t>12 &#169; x</t></r>",
    ]

    @Test(arguments: [XMLFormat.auto, .outline, .fields, .text])
    func `A record reads the same behind others as alone`(format: XMLFormat) async throws {
        let folder = try TemporaryFolder()
        // As a text, attributes are none.
        let records = Self.records.filter { format != .text || $0.contains("<n") }
        var alone: [Reading] = []
        for record in records {
            let content = "<l>\n" + record + "\n</l>"
            let one = try await Self.read("one.xml", content, folder, format: format)
            try #require(one.count == 1)
            alone.append(Self.reading(one[0], firstLine: 1, start: 4))
        }
        for first in records.indices {
            // Each comes behind each other one, and behind itself.
            var content = "<l>\n"
            var starts: [(line: Int, byte: Int, record: Int)] = []
            for second in records.indices {
                for record in [first, second] {
                    let line = content.utf8.count { $0 == 0x0A }
                    starts.append((line, content.utf8.count, record))
                    content += records[record] + "\n"
                }
            }
            content += "</l>"
            let many = try await Self.read("many.xml", content, folder, format: format)
            try #require(many.count == starts.count)
            for (document, start) in zip(many, starts) {
                let found = Self.reading(document, firstLine: start.line, start: start.byte)
                #expect(found == alone[start.record], "\(records[start.record])")
            }
        }
    }
}
