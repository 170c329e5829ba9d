internal import BatchExecution

/// What the executor delivers.
typealias QuestionResult = WorkResult<Question, Reply, RequestFault>
