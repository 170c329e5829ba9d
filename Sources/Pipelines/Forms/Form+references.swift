import AnalysisCore
import JSON

extension Form where Value == Located<ModelReference> {
    /// A model as `provider/name`; `${NAME}` is filled in.
    static let model: Form = {
        let expected = "a model as PROVIDER/NAME, such as \(ModelReference.embedded)"
        let schema: JSONObject = ["type": "string", "pattern": "^([^/]+/.+|.*\\$\\{.*)$"]
        return Form(expected: expected, schema: schema) { node, context in
            guard let text = node.string else {
                context.refuse(node, expected: expected)
                return nil
            }
            guard let name = context.expand(text, at: node.location) else { return nil }
            guard let reference = ModelReference(name) else {
                let guess = context.vocabulary.provider(ofModel: name).map { "\($0.name)/\(name)" }
                context.refuse(node, expected: expected, suggestion: guess)
                return nil
            }
            let providers = context.vocabulary.providers.map(\.name)
            guard providers.contains(reference.provider) else {
                let nearest = NearestWord.find(reference.provider, among: providers)
                context.error(
                    "\(context.key): there is no provider "
                        + "\"\(EscapedText.excerpt(reference.provider, limit: 40))\"",
                    at: node.location,
                    expected: "one of the providers \(providers.joined(separator: ", "))",
                    suggestion: nearest.map { "\($0)/\(reference.name)" }
                )
                return nil
            }
            return Located(reference, at: node.location)
        }
    }()
}

extension Form where Value == Located<String> {
    /// The path of a file to read, relative to the pipeline; `${NAME}` is filled in.
    static let path = Form(
        expected: "the path of a file",
        schema: ["type": "string", "minLength": 1]
    ) { node, context in
        guard let text = Form<String>.text(expected: "the path of a file").read(node, context),
            let path = context.expand(text, at: node.location)
        else { return nil }
        return Located(context.resolve(path, at: node.location), at: node.location)
    }

    /// A language as a BCP 47 tag.
    static let language: Form = {
        let expected = "a language tag, such as en, de or pt-BR"
        let pattern = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$"
        let schema: JSONObject = ["type": "string", "pattern": .string(pattern)]
        return Form(expected: expected, schema: schema) { node, context in
            guard let tag = node.string, isLanguageTag(tag) else {
                let written = node.isCollection ? "" : node.text.lowercased()
                context.refuse(node, expected: expected, suggestion: languages[written])
                return nil
            }
            return Located(tag, at: node.location)
        }
    }()

    private static func isLanguageTag(_ tag: String) -> Bool {
        let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
        guard let language = parts.first, (2...3).contains(language.utf8.count),
            language.allSatisfy({ $0.isASCII && $0.isLetter })
        else { return false }
        return parts.dropFirst().allSatisfy { part in
            (2...8).contains(part.utf8.count)
                && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
        }
    }

    /// Names that people write where a tag belongs.
    private static let languages = [
        "english": "en", "german": "de", "deutsch": "de", "french": "fr", "spanish": "es",
        "italian": "it", "portuguese": "pt", "dutch": "nl", "polish": "pl", "russian": "ru",
        "chinese": "zh", "japanese": "ja", "korean": "ko", "arabic": "ar", "turkish": "tr",
    ]
}

extension LoadContext {
    /// A path as the tool opens it: relative ones of the file start from its folder, those of
    /// options from the working directory.
    func resolve(_ path: String, at location: SourceLocation) -> String {
        guard location.file != nil, !path.hasPrefix("/"), !folder.isEmpty else { return path }
        return folder.hasSuffix("/") ? folder + path : "\(folder)/\(path)"
    }
}
