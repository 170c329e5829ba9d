import AnalysisCore
import JSON

/// Fills in one answer, step by step, in one slot of the server.
struct AnswerFilling: Sendable {
    private let server: LocalServer
    private let store: BalanceStore
    private let slotFiles: SlotFiles
    private let slot: Int
    private let request: ModelRequest
    /// The model that answers, as the record names it.
    private let model: String
    private let form: AnswerForm
    private let prompt: LocalPrompt

    init(
        server: LocalServer,
        store: BalanceStore,
        slotFiles: SlotFiles,
        slot: Int,
        request: ModelRequest,
        rendering: LocalModel.Rendering,
        model: String? = nil
    ) {
        self.model = model ?? request.model
        self.server = server
        self.store = store
        self.slotFiles = slotFiles
        self.slot = slot
        self.request = request
        form = AnswerForm(request.prompt.schema)
        prompt = LocalPrompt(request, form: form, rendering: rendering)
    }

    /// The tokens of the prompt.
    func promptTokens() async throws(ProviderFailure) -> [Int] {
        try await prefixTokens() + server.tokens(of: prompt.tail, isStart: false)
    }

    /// Fills in the answer.
    func answer(
        onPartialText: (@Sendable (String) -> Void)?
    ) async throws(ProviderFailure) -> ModelAnswer {
        let copies = form.hasCopies ? DocumentCopies(request.prompt.document) : nil
        let writing = AnswerWriting(form, copies: copies, allowsSpace: prompt.writesSpaces)
        if let refusal = writing.refusal(by: model) { return refusal }
        var draft = try await draft()
        if let usage = try await slotFiles.prepare(slot, with: prefixTokens(), on: server) {
            draft.count(usage)
        }
        var excerpt = DocumentExcerpt(of: request.prompt.source)
        var stop = ModelAnswer.StopReason.finished
        for (index, step) in form.steps.enumerated() {
            switch step {
            case .fixed(let fixed):
                draft.append(fixed)
            case .confidence:
                draft.append(Self.rounded(draft.confidence))
            case .choice(let property, let labels):
                let choice = try await choose(property, labels, &draft)
                draft.append(Self.inner(labels[choice.best]))
            case .choices(let property, let labels, let least, let most):
                let choice = try await choose(property, labels, &draft)
                let chosen = choice.leading(least: least, most: most)
                draft.append(chosen.map { Self.inner(labels[$0]) }.joined(separator: "\",\""))
            case .excerpt(let length):
                draft.append(excerpt.summary(length))
            case .excerpts(let most):
                draft.append(excerpt.points(most))
            case .written(let property):
                stop = try await write(property, writing, at: index, &draft)
            }
            onPartialText?(draft.text)
            if stop != .finished { break }
        }
        return ModelAnswer(
            text: draft.text,
            stop: stop,
            usage: draft.usage,
            model: model,
            probabilities: draft.probabilities,
            isExcerpt: form.hasExcerpt,
            notFound: draft.notFound
        )
    }
}

extension AnswerFilling {
    private func prefixTokens() async throws(ProviderFailure) -> [Int] {
        let key = prompt.prefixText
        if let known = store[key] { return known }
        let tokens = try await server.tokens(of: prompt.prefix, isStart: true)
        store[key] = tokens
        return tokens
    }

    /// The answer before its first character.
    ///
    /// Text at the end of a prompt is made tokens of together with the start of the answer, as the
    /// model has read it in training.
    private func draft() async throws(ProviderFailure) -> AnswerDraft {
        let prefix = try await prefixTokens()
        guard case .text(let last)? = prompt.tail.last else {
            let tail = try await server.tokens(of: prompt.tail, isStart: false)
            return AnswerDraft(prefix: prefix + tail, tail: "")
        }
        let tail = try await server.tokens(of: Array(prompt.tail.dropLast()), isStart: false)
        return AnswerDraft(prefix: prefix + tail, tail: last)
    }

    /// Completes the tokens of a draft, and checks that an answer still fits.
    private func settle(_ draft: inout AnswerDraft, room: Int) async throws(ProviderFailure) {
        let pending = draft.takePending()
        if !pending.isEmpty { draft.tokens += try await server.tokens(of: pending) }
        let context = server.properties.contextTokens
        guard draft.tokens.count + room <= context else {
            throw .contextTooLong(draft.tokens.count, context: context)
        }
    }

    private func write(
        _ property: OutputSchema.Property,
        _ writing: AnswerWriting,
        at step: Int,
        _ draft: inout AnswerDraft
    ) async throws(ProviderFailure) -> ModelAnswer.StopReason {
        guard let grammar = writing.grammar(ofStep: step) else {
            draft.append("null")
            draft.notFound.append(property.name)
            return .finished
        }
        try await settle(&draft, room: 16)
        let room = request.maxTokens - draft.length
        guard room > 0 else { return .maxTokens }
        let completion = try await server.complete(
            draft.tokens,
            grammar: grammar,
            maxTokens: room,
            temperature: request.temperature ?? 0,
            leaning: try await leaning(for: property),
            slot: slot
        )
        draft.count(completion.usage)
        switch completion.stop {
        case .finished:
            guard let text = writing.kept(completion.text, of: property) else {
                return AnswerWriting.nothing(for: [property.name])
            }
            draft.append(text)
            if text.hasSuffix("null") { draft.notFound.append(property.name) }
            return .finished
        case .limit:
            draft.append(completion.text)
            return draft.tokens.count + room > server.properties.contextTokens
                ? .contextWindowFull : .maxTokens
        case .context:
            draft.append(completion.text)
            return .contextWindowFull
        }
    }

    /// What keeps the model from saying null of what the document has.
    private func leaning(
        for property: OutputSchema.Property
    ) async throws(ProviderFailure) -> [Int: Double] {
        guard prompt.reluctance > 0, property.isCopied, case .nullable = property.schema else {
            return [:]
        }
        var leaning: [Int: Double] = [:]
        for word in ["null", " null"] {
            let tokens: [Int]
            if let known = store[word] {
                tokens = known
            } else {
                tokens = try await server.tokens(of: word)
                store[word] = tokens
            }
            if let first = tokens.first { leaning[first] = -prompt.reluctance }
        }
        return leaning
    }

    private func choose(
        _ property: String,
        _ labels: [String],
        _ draft: inout AnswerDraft
    ) async throws(ProviderFailure) -> LabelChoice {
        try await settle(&draft, room: 16)
        let question = LabelQuestion(server: server, slot: slot)
        let tree = try await question.tree(of: labels.map(Self.inner))
        let balance = try await balance(of: property, labels, tree, question, before: draft.text)
        let (logarithms, usage) = try await question.logarithms(of: tree, after: draft.tokens)
        draft.count(usage)
        let choice = LabelChoice(probabilities: balance.probabilities(logarithms))
        draft.probabilities[property] = Dictionary(
            zip(labels, choice.probabilities),
            uniquingKeysWith: max
        )
        draft.confidence = choice.probabilities[choice.best]
        return choice
    }

    /// What corrects the leaning of the model; nothing for models that are better without.
    private func balance(
        of property: String,
        _ labels: [String],
        _ tree: LabelTree,
        _ question: LabelQuestion,
        before: String
    ) async throws(ProviderFailure) -> LabelBalance {
        guard prompt.isBalanced else { return LabelBalance(labelCount: labels.count) }
        let key = BalanceStore.Key(prefix: prompt.prefixText, property: property)
        let balance = try await store.balance(of: key, labels: labels, examples: prompt.heldOut) {
            () async throws(ProviderFailure) in
            try await question.balance(
                of: property,
                labels: labels,
                tree: tree,
                prefix: prefixTokens(),
                examples: prompt.heldOut,
                before: before
            )
        }
        guard let balance else { throw .cancelled }
        return balance
    }

    /// A label as it stands between its quotes.
    private static func inner(_ label: String) -> String {
        String(JSONValue.string(label).description.dropFirst().dropLast())
    }

    /// A probability with four decimals.
    private static func rounded(_ probability: Double) -> String {
        JSONValue.number((probability * 10_000).rounded() / 10_000).description
    }
}
