/** Why a dossier is due when it is. */
export const story = {
  story: {
    why: 'Vì sao có ngày này?',
    title: 'Cách tính thời hạn',
    limit: 'Thời hạn giải quyết',
    noLimit: 'Không quy định',
    lines: 'Từng ngày một',
    provisional: 'Có ngày rơi vào năm mà lịch nghỉ mới tạm tính.',
    uncovered: 'Có ngày rơi vào năm chưa có lịch nghỉ: chỉ tính theo tuần.',
    rules: 'Quy tắc đã dùng',
    unread: 'thiết lập, chưa đọc được văn bản gốc',
    saturday: 'thứ Bảy {{hours}}',
    ahead: 'Nếu không có việc gì được làm',
    nothingAhead: 'Không còn lần nhắc nào.',
    aheadStep: 'Bước “{{step}}”',
    aheadApology: 'Hỏi đơn vị có cần xin lỗi, hẹn lại không',
    aheadDossier: 'Cả hồ sơ',
    nobody: 'hiện chưa có ai giữ vị trí này',
    openedAt: 'Bước bắt đầu',
    budget: 'Thời gian của bước',
    noBudget: 'Không quy định riêng',
    calendar: 'Lịch làm việc',
    limitedBy: {
      budget:
        'Hạn tính theo thời gian quy định cho bước này. Một ngày làm việc đưa đến đúng giờ ấy của ngày làm việc sau, nửa ngày đưa đến buổi sau.',
      dossier: 'Hạn của cả hồ sơ đến trước, nên bước này phải xong theo hạn của hồ sơ.',
      extension: 'Lãnh đạo đã cho thêm thời gian.',
      reply: 'Hạn là ngày phải trả lời.',
    },
    extended: '{{by}} gia hạn từ {{from}} đến {{to}} (lúc {{at}})',
    channel: { app: 'trong hệ thống', email: 'thư điện tử', digest: 'thư tóm tắt đầu ngày' },
  },
};
