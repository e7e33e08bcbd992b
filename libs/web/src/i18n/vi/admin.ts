/** The frame of the administration: its own navigation, and what an installation needs before its first dossier. */
export const admin = {
  admin: {
    title: 'Quản trị',
    navLabel: 'Các mục quản trị',
    onlyAdmins: 'Mục này chỉ dành cho quản trị viên',
    onlyAdminsHint: 'Nếu bạn cần thay đổi gì ở đây, hãy nhờ quản trị viên của hệ thống.',
    nav: {
      home: 'Bắt đầu',
      organisation: 'Tổ chức',
      units: 'Cơ quan, đơn vị',
      people: 'Nhân sự và tài khoản',
      competence: 'Thẩm quyền',
      procedureGroup: 'Thủ tục',
      procedures: 'Thủ tục hành chính',
      fees: 'Biểu phí, lệ phí',
      settings: 'Thiết lập',
      codePatterns: 'Mẫu mã hồ sơ',
      calendars: 'Lịch làm việc',
      operations: 'Tình trạng hệ thống',
    },
  },
  setup: {
    title: 'Thiết lập hệ thống',
    intro: 'Làm lần lượt các bước sau là có thể tiếp nhận hồ sơ đầu tiên. Mỗi bước được đánh dấu theo dữ liệu đang có.',
    allDone: 'Hệ thống đã sẵn sàng tiếp nhận hồ sơ.',
    progress: 'Đã xong {{done}} / {{total}} bước',
    done: 'Đã xong',
    next: 'Làm bước này',
    waiting: 'Chưa làm',
    optional: 'Không bắt buộc',
    count: 'Đang có: {{count}}',
    agencies: {
      title: 'Lập cơ quan',
      hint: 'Tỉnh, xã hoặc phường và Ủy ban nhân dân, sở, chi nhánh quyết định nhân danh chính mình.',
    },
    units: {
      title: 'Lập các đơn vị bên trong',
      hint: 'Trung tâm Phục vụ hành chính công, văn phòng, các phòng.',
    },
    people: {
      title: 'Thêm nhân sự và phân công vị trí',
      hint: 'Từng người một, hoặc nhập từ tệp CSV. Mỗi người nhận mật khẩu dùng một lần.',
    },
    calendars: {
      title: 'Kiểm tra lịch làm việc',
      hint: 'Lịch nghỉ của khu vực công đã có sẵn; chỉ sửa nếu địa phương làm việc khác.',
    },
    procedures: {
      title: 'Nhập thủ tục hành chính',
      hint: 'Nhập gói thủ tục (.zip): quy trình, biểu mẫu, thời hạn.',
    },
    activations: {
      title: 'Kích hoạt thủ tục tại cơ quan',
      hint: 'Hệ thống kiểm tra đủ người cho từng bước trước khi mở tiếp nhận.',
    },
  },
};
