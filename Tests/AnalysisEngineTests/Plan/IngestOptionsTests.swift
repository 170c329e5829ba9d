import DocumentIngest
import Pipelines
import TestSupport
import Testing

@testable import AnalysisEngine

/// How documents are read, by what a pipeline says of its input.
@Suite struct IngestOptionsTests {
    private func options(_ input: String) throws -> IngestOptions {
        let folder = TemporaryFolder()
        let path = folder.write("p.yml", "analysis: summary\ninput: \(input)\n")
        return try RunPlan(RunOptions(paths: ["d"], pipeline: path), environment: [:]).ingest
    }

    @Test func `Every key of the input has its effect`() throws {
        let options = try options(
            """
            {include: "*.txt", exclude: [a.txt, b.txt], hidden: ignore, max_bytes: 1kB, stdin: text,
              html: {content: body, select: main, remove: [nav, footer], format: markdown},
              xml: {record: //r, text: [t, u], id: "@id", fields: {year: y}, format: fields,
                recover: strict, namespaces: {a: "urn:a"}},
              csv: {text: [title, body], id: sku}, json: {records: data.items, text: body, id: key}}
            """
        )
        #expect(options.include == ["*.txt"] && options.exclude == ["a.txt", "b.txt"])
        #expect(options.hidden == .ignore && options.maxBytes == 1000)
        #expect(options.standardInput == .text)
        #expect(options.html.content == .body && options.html.format == .markdown)
        #expect(options.html.select == ["main"] && options.html.remove == ["nav", "footer"])
        let xml = try #require(options.xml)
        #expect(xml.record == "//r" && xml.text == ["t", "u"] && xml.id == "@id")
        #expect(xml.fields.map(\.name) == ["year"] && xml.fields.map(\.path) == ["y"])
        #expect(xml.format == .fields && xml.recover == .strict)
        #expect(xml.namespaces == ["a": "urn:a"])
        #expect(options.table?.text == ["title", "body"] && options.table?.id == "sku")
        #expect(options.json?.records == "data.items" && options.json?.text == ["body"])
        #expect(options.json?.id == "key")
    }

    @Test func `What is not said is as it is by default`() throws {
        let options = try options("{include: \"*\"}")
        #expect(options.hidden == .skip && options.maxBytes == 10_000_000)
        #expect(options.standardInput == .jsonLines && options.html.content == .main)
        #expect(options.html.format == .text)
        #expect(options.xml == nil && options.table == nil && options.json == nil)
        let json = try self.options("{json: {records: a}}").json
        #expect(json?.text == ["text"] && json?.id == "id")
    }

    @Test(arguments: [
        ("auto", XMLFormat.auto), ("text", .text), ("fields", .fields), ("outline", .outline),
    ])
    func `Each form of XML is one of the reader's`(word: String, format: XMLFormat) throws {
        let xml = try options("{xml: {format: \(word)}}").xml
        #expect(xml?.format == format && xml?.recover == .records)
    }

    @Test(arguments: [
        ("main", HTMLContent.main), ("body", .body), ("all", .all), ("auto", .auto),
    ])
    func `Each part of a page is one of the reader's`(word: String, content: HTMLContent) throws {
        #expect(try options("{html: {content: \(word)}}").html.content == content)
    }
}
